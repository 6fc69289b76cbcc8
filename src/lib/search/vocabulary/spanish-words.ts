/** One line a meaning: words of Spanish without accents, a colon, and the words of ours that they stand for. */
export const spanishWords = `
dolor dolores duele duelen doliendo adolorido adolorida: pain
cabeza craneo sien sienes: head headache
cuello nuca cervical cervicales pescuezo: neck
cervicalgia torticolis: neck stiff
hombro hombros: shoulder
espalda dorsal: back
cintura lumbar lumbares lumbago lumbalgia rinones: low back
columna vertebral: spine back
brazo brazos: arm
codo codos: elbow
antebrazo: forearm arm
mano manos dedo dedos muneca munecas: hand wrist
pierna piernas muslo muslos: leg
pantorrilla pantorrillas chamorro chamorros: calf leg
pie pies planta plantas: foot
talon talones: heel
tobillo tobillos: ankle
fascitis fasceitis espolon: plantar fasciitis
rodilla rodillas: knee
cadera caderas ingle: hip
gluteo gluteos nalga nalgas: buttock hip
mandibula mandibulas quijada quijadas: jaw
temporomandibular bruxismo atm: tmj jaw
diente dientes muela muelas: tooth toothache
oido oidos oreja orejas: ear
otalgia: earache
garganta tragar pasar: throat swallow
ronca ronco ronquera: hoarse throat
cara: face
nariz nasal nasales tapada tapado congestion constipado: sinus stuffy
senos sinusitis: sinus
mocos moco: sinus
pecho: chest
cuerpo: everywhere body
causa razon motivo explicacion: unexplained
fibromialgia: fibromyalgia
todo toda: everywhere
ciatica ciatico: sciatica
migrana migranas jaqueca jaquecas cefalea cefaleas: headache migraine
mareo mareos mareado mareada mareada vertigo vertigos vahido: dizzy
vueltas: spinning dizzy
zumbido zumbidos zumba zumban pitido pitidos silbido ruido acufeno acufenos tinitus: ringing tinnitus
hormigueo adormecido adormecida adormecidas dormido dormida dormidas entumecido entumecida: numb tingle
rigido rigida rigidez tieso tiesa torcido torcida trabado trabada engarrotado: stiff
tenso tensa tensos tension tensional estres: tension tight
apretada apretado aprieta banda: tight band
congelado congelada capsulitis: frozen shoulder
calambre calambres espasmo espasmos: cramp spasm
hinchado hinchada hinchados hinchadas hinchazon inflamado inflamada inflamacion: swollen inflammation
ardor quema arde: burning
cansado cansada cansados cansadas cansan cansancio fatiga pesadas: tired fatigue
choque choques chocaron chocar accidente carro coche auto: crash car
latigazo: whiplash
nudo nudos bola bolas contractura contracturas: knot
gatillo: trigger
punto puntos: point
miofascial fascia: myofascial
liberacion: release
musculo musculos muscular: muscle
embarazo embarazada prenada: pregnant
osteoporosis: osteoporosis
anticoagulante anticoagulantes warfarina: blood thinner
fiebre calentura: fever
operacion cirugia operado operada operaron: surgery
varices varicosas: varicose veins
coagulo coagulos trombosis: clot dvt
cancer quimioterapia tumor: cancer
hipertension: high blood pressure
alta: high
arterial: blood pressure
marcapasos: pacemaker
segura peligroso peligro contraindicaciones: safe
sangre: blood
azucar diabetes diabetico diabetica: diabetes
masaje masajes: massage
masajista masajistas terapeuta: massage therapist
sobador sobadora sobada sobar quiropractico: massage therapist
terapeutico terapeuticos clinico: therapeutic
terapia: therapy
profundo profunda tejido: deep tissue
relajante relajacion: relaxation spa
cita citas reservar reservacion turno agendar: appointment
cuesta: price trouble
precio precios cuestan cobra cobran cuanto tarifa: price
pagar pago tarjeta efectivo: pay
seguro aseguranza medicaid: insurance
medico: medical doctor
medicos doctor doctores: doctor
medica: medical
hablan hablas espanol idioma ingles: interpreter
aceptan acepta: accept
horario horarios hora horas abierto abren cierran: hours
direccion ubicado ubicados ubicacion donde: address
telefono llamar: phone
primera: first
cuantas cuantos: many
visita visitas sesion sesiones: visit session
ropa desvestir desnudo desnuda quitarme vestida: clothes undress
propina: tip
regalo: gift
cancelar cancelo cancelacion cambiar: cancel
datos informacion privada privacidad: privacy information
guardan venden rastrean: privacy
cookies: cookies
estacionamiento estacionar parqueo: parking
quien: who therapist
ejercicio ejercicios estiramiento estiramientos: exercise stretch
casa: home
nino ninos nina hijo hija bebe: child
muneca munecas: wrist hand
carpiano tunel: carpal tunnel
agacharme agacho doblarme inclinarme: bend back
masticar mastico comer morder: chew jaw
voltear girar: turn neck
pasos caminar camino: walk step
parada parado: standing
sentado sentada sentarme: sitting
levantar levantarme: lift
manejar manejo: driving
computadora escribir teclado: computer typing
celular: phone
cargar cargue cajas pesado: lifting
peinarme peinar: hair shoulder
manana mananas amanecer amaneci: morning
noche noches: night
dormir: sleep
acostado acostada: lying
truena truenan tronar: click pop
duerme duermen dormirse adormece: numb
punzada punzadas corriente: shooting
baja bajan: down
inexplicable explicacion encuentran: unexplained
cronico cronica: chronic
articulacion articulaciones coyuntura: joint
hernia disco: disc
abuelo abuela: older
morir morirme muerta muerto: die want
suicidio suicidarme suicidar suicida: suicide
matarme: kill myself
lastimarme cortarme hacerme: hurt myself want
quitarme: take
acabar terminar: end
vida: life mylife
no: dont cant
vivir: live
respirar: breathe
aire: breath
falta: short
dificultad: trouble
ahogo ahogando asfixia: choke
opresion presion: pressure
infarto: heart attack
corazon: heart
ataque: attack
derrame embolia: stroke
convulsion convulsiones: seizure
desmayo desmaye desmayar: faint
tos toser tosiendo toso: cough
pega golpea pego golpeo maltrata: hitsme
esposo marido novio pareja: husband
esposa novia: wife
violencia: violence
domestica: domestic
ambulancia: ambulance
sobredosis: overdose
pastillas: pills
hablar hablo: speak
repente: suddenly
ver veo: see
vista: vision
peor: worst
orinar orina: urinate
lado: side oneside
debil debilidad: weak
`;

/** Words of Spanish that join and say nothing about what is sought. */
export const spanishStopWords = `el la los las lo un una unos unas mi mis tu su sus del de al en con sin para por que se me te le y o es son
esta estan estoy tengo tiene tienen hay cuando como porque muy mas mucho mucha ya si puedo puede quiero necesito usted ustedes hola gracias
ayuda hacer hago cual despues antes durante desde hasta tanto rato dia dias estar ser recibir recibo dar debe debo alguien bien pasa van voy
este esto esa ese eso algo siento sienta puedan podria me nos les fue era soy somos todos aguanto mal ir`;
