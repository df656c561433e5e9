/**
 * Spanish questions written after the ranking had been chosen, and the pages that answer them; `fresh-questions.ts` reads them.
 * None is changed, and no ranking chosen, because an engine misses it.
 */

/** One a line: kind question = pages, the page it was drawn from first; `questions.ts` has the manuals' full names. */
export const FRESH_SPANISH = `
words tengo contactos repetidos, juntarlos en uno = gnome:contacts-link-unlink
form  imprimir solo las páginas 3 a 7 = gnome:printing-select office:swriter/guide/print_selection
form  he conectado una segunda pantalla y no la reconoce = gnome:display-dual-monitors
form  para que sirve dconf = admin:dconf
words mandé a imprimir por error, cómo lo cancelo = gnome:printing-cancel-job
form  cambiar formato de fecha y moneda del sistema = gnome:session-formats
words diferencia entre wep y wpa en el wifi = gnome:net-wireless-wepwpa
words qué aparatos sirven para calibrar el color = gnome:color-calibrationdevices
words perfil de mi monitor no muestra fecha de calibracion = gnome:color-notspecifiededid
form  de dónde saco un perfil de color para mi equipo = gnome:color-gettingprofiles
form  hacer copia de seguridad de mis documentos = gnome:backup-how
form  como me conecto a una red wifi = gnome:net-wireless-connect
form  que el ordenador lea la pantalla en voz alta = gnome:a11y-screen-reader
words entrar al sistema sin poner contraseña al arrancar = admin:login-automatic gnome:user-autologin
words instalar un tipo de letra solo para mi usuario = admin:fonts-user
words qué pasa con mis programas abiertos al suspender el equipo = gnome:power-suspend
form  la pantalla se ve borrosa o pixelada = gnome:look-display-fuzzy
form  canciones compradas en internet no se reproducen = gnome:music-cantplay-drm
words consejos para navegar seguro y evitar phishing = gnome:net-security-tips
words salir de mi sesión para que entre otro usuario = gnome:shell-exit
words quiero el escritorio antiguo con menú de aplicaciones y lugares = gnome:gnome-classic
form  quiero cambiar la contraseña de mi cuenta = gnome:user-changepassword
words como cargo un archivo icc en el sistema = gnome:color-howtoimport
words poner una estrella brillante que explota en la foto = gimp:gimp-filter-supernova
words foto sale enorme y pixelada al imprimir desde gimp = gimp:gimp-tutorial-quickie-scale-print gimp:gimp-image-print-size
words detectar bordes finos de un píxel en gimp = gimp:gimp-filter-edge-laplace
words suavizar los bordes de una selección ya hecha = gimp:gimp-selection-feather gimp:gimp-painting
words crear un atajo de teclado propio en gimp = gimp:gimp-concepts-shortcuts
words pegar una imagen solo dentro de la zona seleccionada = gimp:gimp-edit-paste-into
words arreglar foto de cámara oscura, torcida y desenfocada = gimp:gimp-imaging-photos
words foto con tono demasiado azul, equilibrar los colores = gimp:gimp-tool-color-balance gimp:gimp-filter-color-temperature
words la ayuda de gimp no se abre = gimp:gimp-help
words animacion de ondas de agua con una imagen = gimp:script-fu-ripply-anim gimp:script-fu-waves-anim
words gimp transformar todas las capas a la vez o solo selección = gimp:gimp-tools-transform
words aclarar foto oscura ajustando negros y blancos por canal = gimp:gimp-tool-levels
words agregar sombra debajo de un objeto en gimp = gimp:script-fu-drop-shadow
words cambiar color gris alrededor de la imagen en gimp = gimp:gimp-view-padding-color
words unir varias formas superpuestas en una sola = office:simpress/01/13180100 office:sdraw/guide/combine_etc office:simpress/01/13180000
words asistente de consultas ultimo paso nombre y modificar consulta = office:sdatabase/querywizard08
words poner lineas guia para alinear objetos en Draw = office:simpress/01/04030000
words me pone mayúscula sola al empezar cada frase = office:shared/autokorr/02000000 office:swriter/guide/auto_off
words insertar foto en documento como enlace sin incrustarla = office:shared/01/04140000 office:sdraw/guide/graphic_insert office:shared/guide/insert_bitmap office:swriter/guide/insert_graphic_dialog
words sacar solo el día de una fecha en Calc = office:scalc/01/func_day
words nombrar rangos de celdas automáticamente con los encabezados = office:scalc/01/04070300
words quitar el filtro, no veo todas las filas = office:scalc/01/12040400 office:scalc/guide/autofilter office:scalc/guide/filters
words traer imagen al frente, queda detrás de otro objeto = office:shared/01/05250000 office:sdraw/guide/align_arrange office:shared/01/05250100 office:simpress/01/05250000
words qué tipos de gráfico hay para elegir = office:schart/01/choose_chart_type
words botón en diapositiva que salte a otra diapositiva al pulsarlo = office:simpress/01/06070000
words esconder el panel izquierdo de la ventana de ayuda = office:shared/guide/navpane_on
words dónde están las propiedades de una imagen en Writer = office:swriter/01/05060000
words mover una opcion del menu mas arriba = office:shared/01/06140102
words que corrija dobles espacios y dos mayúsculas al escribir = office:shared/01/06040100
words ver las fórmulas en las celdas en vez del resultado = office:scalc/guide/formula_value
words función para pronosticar ventas con temporada en Calc = office:scalc/01/exponsmooth_embd office:scalc/01/func_forecastetsadd office:scalc/01/func_forecastetsmult
words poner referencia en el texto que salte a otra sección = office:swriter/guide/references office:swriter/01/04090002
words subrayar en rojo las faltas mientras escribo = office:shared/02/18030000 office:swriter/guide/auto_spellcheck
form  no sé qué función usar, asistente para fórmulas = office:scalc/01/04060000
words tecla suprimir hace algo distinto que en openoffice calc = office:shared/optionen/01060800
words arrastrar campos a filas y columnas de la tabla dinamica = office:scalc/01/12090102 office:scalc/guide/datapilot_createtable
`;
