"""In which order each country writes an address: made by packaging/address_orders.py.

%O is whose address it is, %A the street and all that belongs to it, %C the town, %S the region,
%Z the postcode; %n begins a line. OWN_SCRIPTS is for addresses in other letters than Latin ones.
"""

LATIN = {
    "%O%n%A%n%C%n%Z": ("AC AF AI FK GB GG GS IM IO JE KE LK NA PN SD SH SZ TA TC VG ZA"),
    "%O%n%A%n%Z %C": (
        "AD AT AX AZ BA BE BG BL CH CY CZ DE DK DO DZ EH ET FI FO FR GE GF GL GP "
        "GR GW HR HT IS KG KW LA LI LR LU MA MC MD ME MF MG MK MQ NC NE NL NO PL "
        "PM PT PY RE RS SE SI SJ SK SM SN TJ TM TN TZ VA WF XK YT ZM"
    ),
    "%O%n%A%n%S": ("AE NR"),
    "%O%n%A%n%Z%n%C": ("AL EC MU OM"),
    "%O%n%A%n%Z%n%C%n%S": ("AM"),
    "%O%n%A%n%Z %C%n%S": ("AR CL CV MY UZ"),
    "%O%n%A%n%C %S %Z": ("AS AU CA CC CX FM HM MH MP NF PW UM VI"),
    "%O%n%A%n%C, %S %Z": ("BB SO TW US"),
    "%O%n%A%n%C - %Z": ("BD"),
    "%O%n%A%n%C": ("BF MW"),
    "%O%n%A%n%C %Z": ("BH BM BN BT GU IL JO KH LB LS MT MV NP NZ SA VC"),
    "%O%n%A%n%C-%S%n%Z": ("BR"),
    "%O%n%A%n%C, %S": ("BS KN"),
    "%O%n%A%n%Z, %C%n%S": ("BY"),
    "%O%n%A %C": ("CI"),
    "%O%n%A%n%C%n%S, %Z": ("CN KP"),
    "%O%n%A%n%C, %S, %Z": ("CO"),
    "%O%n%A%n%S, %C%n%Z": ("CR"),
    "%O%n%A%n%C %S%n%Z": ("CU"),
    "%O%n%A%n%Z %C %S": ("EE ES IT LT PF UY"),
    "%O%n%A%n%C%n%S%n%Z": ("EG IE KR RU UA"),
    "%O%n%A%n%Z": ("GI SG"),
    "%O%n%Z %A %C": ("GN"),
    "%O%n%A%n%Z- %C": ("GT"),
    "%O%n%A%n%C%n%S": ("HK JM PA SC SR TV"),
    "%O%n%A%n%C, %S%n%Z": ("HN IQ"),
    "%O%n%C%n%A%n%Z": ("HU"),
    "%O%n%A%n%C%n%S %Z": ("ID MN TH VN"),
    "%O%n%A%n%C %Z%n%S": ("IN NG PE"),
    "%O%n%S%n%C%n%A%n%Z": ("IR"),
    "%O%n%A, %S%n%Z": ("JP"),
    "%O%n%A%n%S%n%C": ("KI"),
    "%O%n%A%n%S %Z": ("KY"),
    "%Z%n%S%n%C%n%A%n%O": ("KZ"),
    "%O%n%A%n%S%n%C, %Z": ("LV"),
    "%O%n%A%n%C, %Z": ("MM"),
    "%O%n%A": ("MO"),
    "%O%n%A%n%Z %C, %S": ("MX"),
    "%O%n%A%n%Z %C%S": ("MZ"),
    "%O%n%A%n%Z%n%C, %S": ("NI"),
    "%O%n%A%n%C %Z %S": ("PG"),
    "%O%n%A%n%C%n%Z %S": ("PH"),
    "%O%n%A%n%C-%Z": ("PK"),
    "%O%n%A%n%C%Z": ("PR"),
    "%O%n%A%n%Z %S %C": ("RO"),
    "%O%n%A%n%Z-%C%n%S": ("SV"),
    "%O%n%A%n%Z %C/%S": ("TR"),
    "%O%n%A%n%C %Z, %S": ("VE"),
}

OWN_SCRIPTS = {
    "%Z%n%S%C%n%A%n%O": ("CN TW"),
    "%S%n%C%n%A%n%O": ("HK"),
    "%Z%n%S%n%A%n%O": ("JP"),
    "%Z%n%S%n%C%n%A%n%O": ("KP"),
    "%S %C%n%A%n%O%n%Z": ("KR"),
    "%A%n%O": ("MO"),
}
