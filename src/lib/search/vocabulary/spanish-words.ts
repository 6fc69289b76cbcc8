/** One line a meaning: words of Spanish without accents, a colon, and the words of ours that they stand for. */
export const spanishWords = `
dolor dolores duele duelen doliendo adolorido adolorida: pain
cabeza: head headache
cuello nuca cervical: neck
hombro hombros: shoulder
espalda: back
baja: low
brazo brazos codo: arm
mano manos dedo dedos muneca munecas: hand wrist
pierna piernas pantorrilla muslo: leg
pie pies talon planta: foot heel
rodilla rodillas: knee
cadera gluteo nalga: hip
mandibula quijada: jaw
diente dientes muela muelas: tooth toothache
oido oidos oreja orejas: ear
garganta: throat
cara: face
nariz senos: sinus
pecho: chest
cuerpo: everywhere
todo toda: everywhere
ciatica ciatico: sciatica
migrana jaqueca: headache migraine
mareo mareos mareado mareada vertigo: dizzy
zumbido zumbidos pitido: ringing
hormigueo adormecido adormecida adormecidas dormido dormida dormidas entumecido entumecida: numb tingle
rigido rigida tieso tiesa tenso tensa tension: stiff tension
congelado congelada: frozen
calambre calambres espasmo espasmos: cramp
hinchado hinchada hinchazon: swollen
ardor quema arde: burning
cansado cansada cansancio fatiga: tired fatigue
choque accidente carro coche auto: crash car
nudo nudos bola: knot lump
embarazo embarazada: pregnant
sangre: blood
azucar diabetes diabetico diabetica: diabetes
masaje masajes masajista: massage
cita citas reservar reservacion: appointment
precio precios cuesta cuestan cobra cobran cuanto tarifa: price
pagar pago tarjeta efectivo: pay
seguro aseguranza: insurance
medico doctor: doctor
hablan hablas espanol idioma ingles: interpreter
aceptan acepta: accept
horario horarios hora horas abierto abren cierran: hours
direccion ubicado ubicados ubicacion donde: address
telefono llamar: phone
primera: first
visita: visit
ropa: clothes
propina: tip
regalo: gift
cancelar: cancel
nino ninos nina hijo hija: child
`;

/** Words of Spanish that join and say nothing about what is sought. */
export const spanishStopWords = `el la los las lo un una unos unas mi mis tu su sus del de al en con sin para por que se me te le y o es son
esta estan estoy tengo tiene tienen hay cuando como porque muy mas mucho mucha ya si puedo puede quiero necesito usted ustedes hola gracias
ayuda hacer cual`;
