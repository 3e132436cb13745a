"""Names, titles and bodies of which documents are made for tests, in two halves: one to work with, one kept aside.

Rules may be written with the words of `WORKING` in view. Those of `KEPT` are looked at through their figures alone, so
that these tell what happens to names, titles and bodies that nobody has thought of.
"""

from typing import Final, NamedTuple

from seeds import roster_names


class Words(NamedTuple):
    """One half; a body that only its name tells to be one is `named`, without a noun such as Ministry."""

    names: tuple[str, ...]
    surnames_first: tuple[tuple[str, str], ...]  # surname, given names
    titles: tuple[str, ...]
    bodies: tuple[str, ...]
    named: tuple[str, ...]
    acronyms: tuple[str, ...]
    units: tuple[str, ...]
    services: tuple[str, ...]
    countries: tuple[str, ...]
    towns: tuple[str, ...]
    topics: tuple[str, ...]
    tasks: tuple[str, ...]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


WORKING: Final = Words(
    names=roster_names.WORKING,
    surnames_first=roster_names.WORKING_TURNED,
    titles=_lines("""
        Executive Director
        Deputy Director
        Programme Manager
        Senior Legal Officer
        Head of the Victim Support Unit
        Chief of Party
        Treasurer
        Outreach Coordinator
        Case Manager
        Finance and Administration Officer
        Shelter Supervisor
        National Project Coordinator
        Director of Public Prosecutions
        Assistant Commissioner of Police
        Labour Inspector
        Communications Adviser
        Social Worker
        Detective Inspector
        Regional Protection Officer
        Head of Mission
        Monitoring and Evaluation Specialist
        Human Resources Assistant
        Psychologist
        Vice-Chair
        Permanent Secretary
        Anti-Trafficking Focal Point
        Data Analyst
        Clinical Psychologist and Trainer
        Registrar
        Consul
        Senior Lecturer in Law
        Immigration Officer
        Training and Capacity-Building Officer
        Policy Lead, Forced Labour
        Director, Office of Migrant Affairs
        Manager, Partnerships and Development
    """),
    bodies=_lines("""
        Ministry of Labour and Social Protection
        Department of Social Welfare
        National Commission for Human Rights
        Anti-Trafficking Bureau
        Harbour Aid Association
        Office of the Public Prosecutor
        Migrant Workers' Resource Centre
        University of Northmoor
        Foundation for Safe Return
        Border Police Directorate
        Women's Legal Aid Society
        Bar Association of Eastland
        International Transport Union
        Embassy of Norway
        Children's Rights Network
        Diocese of Saltmarsh
        Northern Seafarers Mission
        Council of Trade Unions
    """),
    named=_lines("""
        Open Gate
        Blue Kettle
        Casa Aurora
        Novi Most
        Hands Across Borders
        Freedom Collective
        Terra Firme
        Safe Passage
        Umoja Wetu
        The Lantern Project
        Voice of Domestic Workers
        Stella Maris
    """),
    acronyms=("NACTIP", "CTU", "WLAS", "SEFAM", "MOLISA", "GBVN"),
    units=_lines("""
        Legal Department
        Victim Assistance Unit
        Finance Section
        Policy and Research
        Training Division
        Executive Office
        Field Operations
    """),
    services=_lines("""
        National Hotline
        Women's Helpline
        Duty Officer
        Press Office
        Legal Advice Line
        Missing Children Hotline
        Shelter Intake Desk
        Reception
        Media Enquiries
        Child Helpline
    """),
    countries=_lines("""
        Albania
        Kenya
        Georgia
        Philippines
        Norway
        Ghana
        Serbia
        Nepal
    """),
    towns=_lines("""
        Leeds
        Nairobi
        Tbilisi
        Cebu
        Oslo
        Accra
        Belgrade
        Pokhara
    """),
    topics=_lines("""
        Opening remarks
        Identification of victims at the border
        Referral and data protection
        Labour inspection in fisheries
        Closing session
    """),
    tasks=_lines("""
        Data collection in East Africa
        Language editing
        Field research in Nepal
        Statistical analysis
        Design and layout
    """))

KEPT: Final = Words(
    names=roster_names.KEPT,
    surnames_first=roster_names.KEPT_TURNED,
    titles=_lines("""
        Secretary General
        Associate Director
        Project Officer
        Principal Legal Adviser
        Head of the Counter-Trafficking Section
        Team Leader
        Honorary Secretary
        Community Liaison Officer
        Caseworker
        Grants and Compliance Manager
        House Manager
        Regional Programme Coordinator
        Chief State Attorney
        Superintendent of Police
        Senior Labour Officer
        Media Relations Manager
        Counsellor
        Detective Sergeant
        Child Protection Specialist
        Chargé d'affaires
        Research and Evaluation Consultant
        Receptionist
        Paralegal
        Co-Chair
        Under-Secretary
        Trafficking in Persons Coordinator
        Database Administrator
        Psychosocial Counsellor and Facilitator
        Magistrate
        Vice Consul
        Professor of Criminal Law
        Border Guard Officer
        Learning and Development Adviser
        Programme Lead, Safe Migration
        Director, Department of Consular Services
        Coordinator, Survivors' Network
    """),
    bodies=_lines("""
        Ministry of Justice and Public Order
        Directorate of Immigration
        Office of the Ombudsperson
        Organised Crime Division
        Lakeside Relief Trust
        High Court of Westland
        Domestic Workers Alliance
        Institute for Migration Studies
        Coalition Against Forced Labour
        Coast Guard Agency
        Legal Resources Foundation
        Chamber of Commerce of Portland Bay
        Fishermen's Welfare Board
        High Commission of Canada
        Youth Protection Centre
        Conference of Catholic Bishops
        Seaman's Rest Charity
        Federation of Garment Workers
    """),
    named=_lines("""
        Bright Horizon
        Red Teapot
        Maison Colibri
        Sigurna Luka
        Bridges of Hope
        Justice Ventures
        Nueva Ribera
        Home Again
        Tujenge Pamoja
        The Beacon Initiative
        Friends of Migrants
        Mare Nostra
    """),
    acronyms=("TIPSEC", "PCU", "DWLA", "ROSAM", "BMETI", "CPWN"),
    units=_lines("""
        Protection Section
        Survivor Services
        Accounts Office
        Research and Advocacy
        Capacity Building
        Office of the Director
        Regional Programmes
    """),
    services=_lines("""
        Toll-free Hotline
        Domestic Violence Helpline
        Duty Lawyer
        Information Desk
        Migrant Information Line
        Emergency Shelter Line
        Referral Desk
        Switchboard
        Press Contacts
        Crisis Line
    """),
    countries=_lines("""
        Armenia
        Uganda
        Moldova
        Thailand
        Denmark
        Nigeria
        Bulgaria
        Sri Lanka
    """),
    towns=_lines("""
        Bristol
        Kampala
        Yerevan
        Bangkok
        Copenhagen
        Lagos
        Sofia
        Colombo
    """),
    topics=_lines("""
        Welcome address
        Screening at airports
        Case management and shelter
        Recruitment agencies and debt
        Way forward
    """),
    tasks=_lines("""
        Interviews in the ports
        Proof-reading
        Research for Central America
        Mapping of services
        Desktop publishing
    """))
HALVES: Final = {"working": WORKING, "kept": KEPT}
