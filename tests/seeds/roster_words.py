"""Names, titles and bodies of which documents are made for tests, in two halves: one to work with, one kept aside.

Rules may be written with the words of `WORKING` in view. Those of `KEPT` are looked at through their figures alone, so
that these tell what happens to names, titles and bodies that nobody has thought of.
"""

from typing import Final, NamedTuple


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


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((left, right) for left, _, right in (line.partition(", ") for line in _lines(text)))


WORKING: Final = Words(
    names=_lines("""
        Anna Bell
        Thomas J. Harwood
        Eleanor Whitcombe-Hayes
        Margaret O'Donnell
        Samuel Achterberg
        Patrick McAllister
        Milagros Quispe Huaman
        Jorge Luis Paredes Molina
        Ana María Fuentes de la Torre
        Benedita Carvalho dos Santos
        Jean-Baptiste Kouassi
        Amélie Vandenbroucke
        Friedrich von Stetten
        Annelies van der Meulen
        Dragana Stojanović
        Ljiljana Petrović Ilić
        Blerim Hoxhaj
        Ilinka Crvenkovska
        Ayşe Yıldırım
        Mehmet Ali Karadağ
        Hala al-Masri
        Abdulrahman bin Saleh
        Samira Ben Youssef
        Nguyen Thi Hoa
        Tran Van Duc
        S. Kandasamy
        K Ramanathan
        TS Bedi
        Meenakshi Sundaram
        Ravindra Wijesekara
        Kwabena Osei-Tutu
        Ngozi Okonkwo
        Oumou Diarra
        Wanjiku Kariuki
        Tsegaye Haile
        Thandeka Mbele
        Ma. Lourdes P. Santos
        Rodolfo Dimaculangan Jr.
        Somchai Wongsawat
        Khin Mar Oo
        Md. Rafiqul Islam
        Rehana Begum
        Sita Devi Tamang
        Nino Kapanadze
        Armine Hovsepyan
        Batbayar Ganbold
        Li Xiuying
        Park Ji-won
        Keiko Shimizu
        Sione Tupou
        Katarzyna Wiśniewska
        Zsuzsanna Kertész
        Mihail Ciobanu
        Oksana Hrytsenko
        Gulnara Abdykadyrova
        Ra'ed Haddad
        Maud Ferris
        Egil Moe
        Shanice Baptiste
        Fiona MacLeod
    """),
    surnames_first=_pairs("""
        Marquand, Hélène
        Adeyemi, Folasade
        Kowalczyk, Jerzy
        Villanueva, Rosalinda
        Lindqvist, Maja
        Bangura, Mariatu
        Haxhiu, Arjeta
        Delacroix, Yves
        Suzuki, Haruto
        Georgescu, Ionela
    """),
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
    """))

KEPT: Final = Words(
    names=_lines("""
        Grace Pemberton
        William T. Ashdown
        Harriet Stanley-Okafor
        Declan O'Rourke
        Ignatius Mulcahy
        Caitlin Fitzsimmons
        Yesenia Condori Mamani
        Luis Alberto Ríos Cárdenas
        María José Aguilar de León
        Thiago Nogueira da Silva
        Mariam Traoré
        Clémence Dufresne
        Ulrich von Braunfels
        Maartje de Groot
        Snežana Jovičić
        Tijana Marković Babić
        Agron Krasniqi
        Biljana Trajkovska
        Zeynep Özdemir
        Hüseyin Kaplan
        Rania al-Khatib
        Yahya bin Rashid
        Nadia El Fassi
        Pham Thi Lan Anh
        Le Quoc Bao
        K. Muthulingam
        R Venkatesan
        PK Menon
        Lakshmi Narayanan
        Chaminda Jayasuriya
        Yaw Boateng-Mensah
        Chinwe Eze
        Aïssatou Bah
        Atieno Ochieng
        Meseret Wolde
        Nokuthula Dlamini
        Jose Antonio R. Villar
        Crisanto Magbanua Sr.
        Siriporn Chaiyasit
        Nay Lin Htun
        Mst. Shahida Khatun
        Tahmina Akhter
        Bishnu Maya Gurung
        Ketevan Lomidze
        Tigran Sargsyan
        Oyuntsetseg Dorj
        Wang Meiling
        Choi Min-seo
        Takumi Nakagawa
        Losaline Fifita
        Zbigniew Krawczyk
        Gergely Halász
        Violeta Rusu
        Taras Kovalchuk
        Aizhan Bekmukhambetova
        Ola'a Mansour
        Edda Lunde
        Pia Holm
        Latoya Grandison
        Ruaridh Sinclair
    """),
    surnames_first=_pairs("""
        Beauchamp, Mathilde
        Olatunji, Kehinde
        Zawadzki, Leszek
        Mangahas, Corazon
        Bergström, Elin
        Kamara, Isatu
        Shehu, Valbona
        Lefebvre, Gaspard
        Tanaka, Ayumi
        Munteanu, Sorin
    """),
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
    """))
HALVES: Final = {"working": WORKING, "kept": KEPT}
