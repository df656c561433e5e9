/**
 * Spanish words for the same thing in any company: one group a line, its words and short phrases separated by " = ". Forms that
 * the light stem does not join stand as members. Read by `everyday.ts`; nothing that only one company says belongs here.
 */
export const everydayEs = `borrar = eliminar = suprimir = quitar = remover
retirar = sacar = extraer = quitar
foto = imagen = imágenes = fotografía = fotografías
letra = fuente = tipo de letra = tipografía
celular = celulares = móvil = teléfono móvil = smartphone
contraseña = clave = password
ordenador = computadora = pc = equipo
portátil = laptop = notebook
pantalla = monitor = display
encender = enciende = prender
iniciar = comenzar = comienzo = empezar = empieza = arrancar
terminar = finalizar = acabar = concluir
factura = recibo = boleta
devolver = devolución = reembolso = reintegro = devuelve = devuelto
mover = desplazar = trasladar = mueve
agrandar = ampliar = aumentar = más grande
achicar = reducir = disminuir = encoger = más pequeño
tamaño = dimensión = medida
copia de seguridad = respaldo = backup
wifi = red inalámbrica = inalámbrico
conexión = conectar = conectividad
desconectar = desconexión = desenchufar
ratón = mouse
cursor = puntero
atajo = combinación de teclas = acceso rápido = tecla rápida
impresora = imprimir = impresión = impreso
escáner = escanear = digitalizar
archivo = fichero = documento
carpeta = directorio
programa = aplicación = app = software
instalar = instalador = poner el programa
actualizar = update = poner al día = nueva versión
descargar = bajar = download
subir un archivo = cargar un archivo = upload
adjuntar = anexar = archivo adjunto
guardar = grabar = almacenar = salvar
abrir = abierto = apertura
cerrar = cierra
copiar = copia = duplicar
deshacer = volver atrás = revertir = echar atrás
repetir = repite = rehacer
cambiar = modificar = editar = alterar
reemplazar = sustituir = cambiar = sustituye
seleccionar = elegir = escoger = elijo = selección = elige
marcar = señalar = tildar = seleccionar
deseleccionar = desmarcar = destildar
añadir = agregar = insertar = incluir = meter = inserción
colocar = poner = pongo = puse = ubicar = situar
juntar = unir = combinar = fusionar = unión
dividir = partir = separar = división
recortar = cortar
girar = rotar = dar vuelta
voltear = reflejar = espejo = invertir
alinear = enderezar = emparejar
torcido = inclinado = ladeado = enderezar
ordenar = clasificar = poner en orden
buscar = encontrar = búsqueda = localizar = encuentro
suma = adición = total
calcular = sacar cuentas
promedio = media
proteger = protección = resguardar = protejo
bloquear = trabar
desbloquear = liberar
enviar = mandar = remitir
recibir = recepción = llegar
detener = parar = detiene = frenar = interrumpir
reiniciar = volver a encender = apagar y encender
restablecer = resetear = reset = valores de fábrica
restaurar = recuperar = recobrar
mostrar = muestra = visualizar
ocultar = esconder = invisible
activar = habilitar
desactivar = deshabilitar = inhabilitar
fondo de pantalla = wallpaper = imagen de fondo
volumen = nivel de sonido = intensidad del sonido
sonido = audio = suena = ruido
silenciar = mute = enmudecer
altavoz = altavoces = parlante = bocina = altoparlante
auriculares = audífonos = cascos = auricular
batería = pila = acumulador
cargador = adaptador de corriente = alimentador
corriente = electricidad = luz = energía eléctrica
apagón = corte de luz = corte de suministro
lento = lentitud = tarda = velocidad
rápido = veloz = rapidez = velocidad
congelado = colgado = cuelga = pasmado
error = fallo
avería = averías = incidencia = desperfecto
roto = estropeado = dañado = romper = averiado
arreglar = reparar = componer = compostura
solucionar = resolver = resuelve = solución = corregir
problema = inconveniente = incidente = dificultad
notificación = aviso = alerta = advertencia
mensaje de texto = sms
correo electrónico = email = mail = correo
bandeja de entrada = buzón
spam = correo no deseado = correo basura
papelera = basura = basurero
libreta de direcciones = contactos = agenda de contactos
calendario = agenda = almanaque
cita = turno = reunión
reservar = apartar
aplazar = posponer = postergar = reprogramar
cancelar = anular
dar de baja = darse de baja = cancelar el contrato = darme de baja = rescindir
registrarse = crear una cuenta = registro = inscribirse = dar de alta
contratar = suscribir = dar de alta
suscripción = suscribir = abono
contrato = póliza = acuerdo
renovar = prorrogar = renueva
iniciar sesión = acceder = entrar = ingresar = login
cerrar sesión = salir de la cuenta = logout
nombre de usuario = usuario
cuenta = perfil
pagar = abonar = pague
pagar a plazos = fraccionar el pago = cuotas = meses sin intereses
cobro = cargo = débito
cobro doble = cobrado dos veces = cobro duplicado = cargo duplicado
precio = costo = tarifa = cuesta
importe = monto = suma de dinero
barato = económico
gratis = gratuito
descuento = rebaja = promoción = oferta
cupón = vale = código promocional = código de descuento
cuota = mensualidad = pago mensual
deuda = debo = saldo pendiente = adeudo
recargo = mora = interés de demora
multa = penalización = sanción
impuesto = iva = tributo
dinero = plata = efectivo
tarjeta bancaria = tarjeta de crédito = tarjeta de débito
transferencia = transferir = transfiere
domiciliación = débito automático = pago automático = recibo domiciliado
préstamo = crédito
extracto = estado de cuenta = resumen de cuenta = movimientos de la cuenta
cajero = cajero automático = atm
sucursal = oficina = agencia
tienda = comercio = negocio
comprar = adquirir = adquisición
pedido = orden = encargo
carrito = cesta = canasta
entrega = reparto = envío a domicilio
paquete = bulto = encomienda
mensajero = repartidor = transportista = cartero
seguimiento = rastrear = localizar el paquete
retraso = demora = tardanza
domicilio = dirección postal = lugar de residencia
mudanza = mudarse = cambio de domicilio = me mudo
talla = medida de ropa
garantía = garantías = cobertura
queja = reclamo = descontento
robo = hurto
perdido = extraviado = pierdo = perdió
fraude = estafa = engaño = phishing
siniestro = accidente = choque = percance
indemnización = compensación = resarcir
billete = boleto = pasaje
equipaje = maleta = valija
coche = auto = carro = vehículo
documento de identidad = dni = cédula = carnet
formulario = planilla = impreso
rellenar = completar = llenar = cumplimentar
verificar = comprobar = revisar = compruebo = chequear
comprobante = justificante = recibo de pago
rechazar = denegar = negar
permitir = autorizar = permiso
impedir = evitar = prevenir = prohibir
compartir = uso compartido
privacidad = datos personales = confidencialidad
virus = malware = software malicioso
configuración = ajustes = opciones = preferencias
predeterminado = por defecto = predefinido
idioma = lengua = lenguaje
traducir = traducción
ortografía = corrector ortográfico = faltas = corrección ortográfica
fecha = día
horario = horas de atención = horas de apertura
vencimiento = caducidad = caducar = expirar
número = cifra = dígito
hoja de cálculo = planilla de cálculo = excel
tabla = cuadro
cuadrícula = rejilla = malla = grilla
fila = renglón
celda = casilla = casillero
gráfico = diagrama
dibujar = trazar = pintar
borde = contorno = marco = orilla
relleno = pintar de color = colorear
transparente = transparencia = opacidad = translúcido
blanco y negro = escala de grises = monocromo
brillo = luminosidad = aclarar = claridad
modo oscuro = tema oscuro = modo nocturno
borroso = desenfocado = desenfoque = difuminar
nitidez = nítido = enfocar = definición
deformar = distorsionar
estirar = alargar = ensanchar
negrita = letra gruesa
cursiva = itálica = letra inclinada
subrayar = línea debajo
resaltar = destacar
mayúscula = letra grande
título = encabezado
encabezado = cabecera = parte de arriba
pie de página = parte de abajo
nota al pie = nota final = llamada al pie
página = hoja
salto de página = página nueva = hoja nueva
apaisado = horizontal = acostado
márgenes = margen = espacio alrededor
interlineado = espacio entre líneas = espaciado
sangría = tabulación = tabulador
números de página = paginación
índice = tabla de contenido = sumario
plantilla = modelo = machote
presentación = diapositiva = powerpoint
enlace = vínculo = link = hipervínculo
página web = sitio web = web
pestaña = solapa = lengüeta
ventana = cuadro de diálogo
zoom = acercar = ampliar la vista = lupa
barra de herramientas = botonera = caja de herramientas
menú desplegable = lista desplegable = cuadro combinado
icono = dibujito = símbolo
pantalla principal = pantalla de inicio = escritorio
clic = pulsar = pinchar = apretar = presionar
arrastrar = jalar = tirar
convertir = convierte = transformar = conversión
exportar = pasar a otro formato = guardar como otro formato
formato = extensión = tipo de archivo
comprimir = zip = compresión
espacio en disco = almacenamiento = capacidad
disco duro = disco rígido = unidad de disco
usb = pendrive = memoria usb
router = módem = enrutador
señal = cobertura
datos móviles = internet móvil = gigas
contador = medidor
consumo = gasto
ayuda = soporte = asistencia
contestar = responder = respuesta
historial = histórico = antecedentes
ancho = anchura = grosor
lector de pantalla = lectura en voz alta
accesibilidad = discapacidad = accesible
olvidar = recuerdo = recordar
empleado = agente = asesor = operador
incorrecto = equivocado = erróneo
captura de pantalla = pantallazo = imagen de la pantalla
pantalla completa = pantalla entera
verificación en dos pasos = doble factor = autenticación de dos factores
tarjeta sim = sim = chip
roaming = itinerancia = en el extranjero
saldo negativo = descubierto = números rojos
franquicia = deducible
nómina = sueldo = salario
fuga = escape = goteo
agotado = sin existencias
niño = hijo = menor de edad
cónyuge = esposo = marido = pareja
fallecimiento = muerte = difunto = murió
empresa = compañía = compañías
tachado = raya encima`;
