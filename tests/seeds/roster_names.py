"""Names of people of many peoples, in two halves: one to work with, one kept aside (roster_words.py)."""

from typing import Final


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((left, right) for left, _, right in (line.partition(", ") for line in _lines(text)))


WORKING: Final = _lines("""
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
""")
WORKING_TURNED: Final = _pairs("""
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
""")
KEPT: Final = _lines("""
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
""")
KEPT_TURNED: Final = _pairs("""
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
""")
