/**
 * English words for the same thing in any company: one group a line, its words and short phrases separated by " = ". Forms that
 * the light stem does not join stand as members. Read by `everyday.ts`; nothing that only one company says belongs here.
 */
export const everydayEn = `delete = remove = erase = deletion = get rid = take away
picture = image = photo = photograph
font = typeface = lettering
laptop = notebook = portable computer
computer = computers = pc = machine
slow = sluggish = takes ages = speed
enable = activate = turn on = switch on
disable = deactivate = turn off = switch off
bill = invoice
refund = money back = reimburse
log in = sign in = login = logon = logged in
log off = sign off = logout
hide = hidden = invisible = conceal
show = display = shown = reveal
background = wallpaper = backdrop
volume = loudness = loud
mute = silence = silent
sound = audio = noise
speaker = speakers = loudspeaker
headphones = headset = earphones = earbuds
print = printout = hard copy = printers
scan = scanner = digitise = digitize
screen = monitor = display
cursor = pointer = mouse arrow
keyboard shortcut = hotkey = key combination = shortcut
file = document
folder = folders = directory
program = application = app = software
install = installation
uninstall = remove the program = uninstallation
copy = duplicate = copied
redo = repeat = do over
receive = arrive
update = upgrade = newer version
version = release = edition
save = store = keep = kept
open = launch
close = shut
cut = crop
crop = cropping = trim = cut off
undo = revert = undone = go back
change = modify = edit = alter
replace = substitute = swap = exchange
choose = select = pick = chosen = selection
untick = uncheck
tick = tick box = checkbox = check box
insert = add = put in
add = include
join = merge = combine = unite
split = divide = separate = splitting
rotate = rotation = spin = turn around
flip = mirror = flipped
move = shift = relocate = reposition
drag = pull = dragging
align = straighten
straighten = crooked = tilted = slanted
centre = center = middle
sort = put in order = alphabetical order
search = find = found = locate
sum = total = add together = addition
calculate = calculation
protect = protection = guard
unlock = unblock
send = sent = dispatch
stop = stopped = halt = cease
restart = reboot = start again
reset = factory settings = restore defaults
restore = recover = recovery = bring back
enlarge = bigger = larger = increase
shrink = smaller = reduce = decrease = reduction
size = dimension
resize = scale = make bigger
backup = safety copy = spare copy
internet = online = web
wifi = wi-fi = wireless
disconnect = unplug
router = routers = modem
battery = power cell
charger = power adapter = power supply
electricity = power = mains
power cut = outage = blackout
freeze = frozen = hang = hung = unresponsive = stuck
crash = quits = closes unexpectedly
error = fault = failure
fault = defect = malfunction
broken = break = damaged = defective
repair = fix = mend
resolve = solve = troubleshoot = solution
problem = issue = trouble = difficulty
notification = alert = warning
text message = sms
email = mail
inbox = incoming mail
spam = junk mail = unwanted mail
trash = bin = rubbish = recycle bin
contacts = address book = contact list
calendar = diary = agenda
appointment = meeting
book = reserve = reservation
reschedule = postpone = put off = another date
cancel = cancelled = cancellation = call off
terminate = termination = end the contract
register = registration = subscribe = enrol = subscription
contract = agreement = policy
renew = renewal = extend = extension
username = user name = login name
account = profile
password = passcode = passphrase
pin = secret code = security code
forgot = forgotten = forget = remember
pay = paid = settle
charge = fee = debit
charged twice = double charge = duplicate charge = billed twice
price = cost = rate = tariff
cheap = inexpensive = affordable
free = complimentary = gratis
discount = reduction = money off = promotion = special offer
coupon = voucher = promo code = discount code
debt = owe = outstanding balance = arrears
late fee = surcharge = overdue charge
fine = penalty
tax = vat
money = cash = funds
bank card = credit card = debit card
transfer = transferred = send money = wire
direct debit = standing order = automatic payment = autopay
loan = borrow = lend = credit
bank statement = account statement = transactions
cash machine = atm = cashpoint
shop = store = retailer
buy = purchase = bought
order = orders = purchase
basket = cart = trolley
deliver = delivery = shipping = shipment
parcel = package = packet
courier = carrier = delivery driver = postman
track = trace = whereabouts
late = delayed = overdue = delay
moving house = change of address = new address = relocation
return = send back = give back = bring back
warranty = guarantee
complaint = complain = dissatisfied = grievance
stolen = theft = steal = robbed
lost = missing = lose = misplaced
fraud = scam = phishing = swindle
accident = collision = car crash
claim = insurance claim = compensation
insurance = insured
flight = plane
luggage = baggage = suitcase
hotel = accommodation = lodging
car = vehicle = automobile
mobile phone = cell phone = cellphone = smartphone = mobile
phone = telephone
call = ring = rang = telephone
answer = reply = respond = response
identity card = id card = proof of identity = identification
form = questionnaire
fill in = complete
verify = check = confirm = verification = verified
confirm = acknowledge = confirmation
accept = approve = approval
reject = refuse = decline = denied
allow = permit = permission = authorise = authorize
prevent = avoid = forbid = disallow
security = safety = secure
virus = malware = viruses
settings = preferences = options = configuration
configure = setup = configuration
default = standard = preset
customise = customize = personalise = personalize = tailor
translate = translation = other language
spelling = spell check = misspelled
write = type = wrote = written
expire = expiration = expiry date = lapse
number = numbers = digit
decimal = decimal places = decimal point
spreadsheet = worksheet = excel
chart = graph = diagram
draw = drew = drawn = sketch
border = borders = outline = frame
fill colour = paint = fill color
layer = layers
transparent = see-through = transparency = opacity = translucent
colour = color = hue
tint = colorize = colourise = colour cast
grey = gray
black and white = monochrome = grayscale = greyscale = grey tones
brightness = bright = lighten
dark mode = night mode = dark theme
blur = blurry = out of focus = fuzzy = unsharp = soften
sharpen = crisp
filter = filters = effect
distort = warp = deform = distortion
stretch = widen = elongate
bold = thick letters = heavy type
italic = slanted letters = cursive
underline = underscore = line under
highlight = emphasise = emphasize = emphasis
uppercase = upper case = capital letters = capitals
lowercase = lower case = small letters
title = heading = headline
header = headers = top of the page
footer = footers = bottom of the page
footnote = endnote
page = sheet = paper
page break = new page = next page
landscape = sideways = horizontal page
margin = white space = blank edge
line spacing = line distance = space between lines
indent = indentation
bullet points = bulleted list = bullets
page numbers = pagination
table of contents = contents list = index
template = boilerplate
presentation = slideshow = slide = powerpoint
hyperlink = link = web address = url
browser = web browser = browsers
website = web page = webpage = web site
window = dialog = dialogue
zoom = magnify = magnification
toolbar = toolbox = tool bar
drop-down list = dropdown = pull-down menu
icon = little picture = symbol
desktop = home screen = main screen
click = press = tap
convert = conversion = transform
export = save in another format
file type = file format = extension
storage = disk space = capacity
hard disk = hard drive = disk drive
usb stick = flash drive = thumb drive = memory stick
signal = reception = coverage
mobile data = data allowance = gigabytes
meter = gauge = meters
consumption = usage = consume
help = support = assistance
automatic = automatically = automate
empty = blank
width = wide = breadth = thickness
screen reader = read aloud = read out loud
accessibility = disability = disabled people
start = begin = began = commence
employee = staff = agent = representative
quick = fast = rapid = speed
character = characters = letter = letters
screenshot = screen capture = screen grab = print screen
full screen = fullscreen = whole screen
two-step verification = two-factor authentication = 2fa
roaming = abroad
overdraft = overdrawn = negative balance
salary = wages = pay cheque = paycheck
leak = drip = dripping
out of stock = unavailable
child = children = kid = minor
spouse = husband = partner
death = died = deceased = dead
opening hours = business hours
company = firm
strikethrough = crossed = struck
download = save to my computer`;
