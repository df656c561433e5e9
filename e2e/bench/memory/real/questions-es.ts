/**
 * Questions in Spanish as an agent types them while a customer describes a matter, and the help pages that answer them. Read by
 * `questions.ts`. They were written from the pages alone, without a look at how any search ranks them: none may be changed because
 * an engine misses it.
 */

/** One question a line: kind, question, "=", pages. */
export const SPANISH = `
words borrar el usuario de un empleado que se fue = gnome:user-delete
words no me empareja los auriculares sin cable = gnome:bluetooth-problem-connecting gnome:bluetooth-connect-device
words para que sirve la tecla con el dibujo de windows = gnome:keyboard-key-super
words pasar unas fotos a un pendrive = gnome:files-copy
words elegir de golpe ficheros con un nombre parecido = gnome:files-select
words el portatil no despierta después de dormir = gnome:power-suspendfail
words mandar fotos del movil al pc por bluetooth = gnome:sharing-bluetooth
form  manejar el escritorio solo con las teclas sin usar ratón = gnome:keyboard-nav gnome:mouse-mousekeys
words cuánto le queda al cartucho = gnome:printing-inklevel
form  ponerle otro nombre a una carpeta = gnome:files-rename
form  se apaga sola cuando queda poca bateria = gnome:power-lowpower
words no se oye nada por los altavoces = gnome:sound-nosound
words escribir símbolos raros que no salen en mi teclado = gnome:tips-specialchars
words que las aplicaciones no sepan donde estoy = gnome:privacy-location
words agrandar una partición porque está llena = gnome:disk-resize
form  cambiarle el nombre que sale de la impresora = gnome:printing-name-location
form  compartiendo perfiles de color con un compañero = gnome:color-canshareprofiles
form  tener las carpetas ordenadas por fecha = gnome:files-sort
words pedir contraseña si nadie usa el equipo un rato = gnome:privacy-screen-lock admin:desktop-lockscreen
form  lista de servidores compartidos igual para cada usuario = admin:network-server-list
words dónde veo los errores de mi sesión = admin:session-debug
words recuperar algo que borré sin querer = gnome:files-recover
words la flecha del ratón no se mueve = gnome:mouse-problem-notmoving
words soy zurdo y quiero los botones al revés = gnome:mouse-lefthanded
words letra demasiado pequeña en el escritorio = gnome:a11y-font-size gnome:a11y-mag
words la clave del wifi es buena y no entra = gnome:net-wireless-noconnection
words usar el portatil para dar wifi a otros = gnome:net-wireless-adhoc
words la pantalla se pone amarilla por la noche = gnome:display-night-light
form  conectando un segundo monitor o pantalla = gnome:display-dual-monitors

form  seleccionar las zonas que tienen el mismo color = gimp:gimp-tool-fuzzy-select gimp:gimp-tool-by-color-select gimp:gimp-selection-by_color
form  medir cuantos pixeles hay entre dos puntos = gimp:gimp-tool-measure
words imprimir la foto a 10x15 centímetros = gimp:gimp-image-print-size
words corregir las lineas curvadas del gran angular = gimp:gimp-filter-lens-distortion
form  seleccion rellenada con un color = gimp:gimp-edit-fill-fg gimp:gimp-edit-fill-bg gimp:gimp-tool-bucket-fill
words poner una foto en blanco y negro = gimp:gimp-filter-desaturate gimp:gimp-image-convert-grayscale
words poner una capa boca abajo = gimp:gimp-layer-rotate-180 gimp:gimp-layer-flip-vertical
form  reflejos como en agua ondulada = gimp:gimp-filter-ripple gimp:gimp-filter-waves
words repetir la misma foto muchas veces en una hoja = gimp:plug-in-tile
form  fractales para dibujar hojas y árboles = gimp:plug-in-ifscompose
form  guardando una imagen transparente para la web = gimp:gimp-using-web-transparency
words dibujitos con ruedas dentadas como el juguete = gimp:plug_in_spyrogimp
words ha desaparecido el menú de arriba en gimp = gimp:gimp-view-show-menubar
form  trazos como de una pluma estilográfica = gimp:gimp-tool-ink
words hacer un montaje con varias fotos = gimp:gimp-image-combining
words lanzo un script y parece que no pasa nada = gimp:common-script-fu-errors
words los tonos impresos no salen como en el monitor = gimp:gimp-imaging-color-management gnome:color-whyimportant
words dar la vuelta a la foto como en espejo = gimp:gimp-tutorial-quickie-flip gimp:gimp-tool-flip gimp:gimp-image-flip-horizontal
words quitar lo que sobra alrededor de la foto = gimp:gimp-tutorial-quickie-crop gimp:gimp-tool-crop gimp:gimp-image-crop
words la pupila sale roja por el flash = gimp:gimp-filter-red-eye-removal
words tapar un grano o una mancha en la piel = gimp:gimp-tool-heal gimp:gimp-tool-clone
words volver atras un paso mal hecho en la imagen = gimp:gimp-concepts-undo gimp:gimp-edit-undo gimp:gimp-undo-dialog

words juntar las copias que corrigieron varios compañeros = office:shared/guide/redlining_docmerge office:shared/01/02230500
form  cortar palabras con guion al final del renglón = office:swriter/guide/using_hyphen office:swriter/01/06030000
words traer a calc una tabla que está en internet = office:scalc/guide/webquery office:scalc/guide/cellreferences_url office:scalc/01/04090000
form  diapositivas con otro color de fondo = office:simpress/guide/background
words dibujar los pasos de un proceso con flechas = office:simpress/guide/orgchart office:shared/02/flowcharts
form  paginas numeradas del documento = office:swriter/guide/pagenumbers office:swriter/guide/footer_pagenumber
words dejar la ventana del navegador pegada al borde = office:shared/guide/autohide office:swriter/guide/resize_navigator
words mover varios dibujos a la vez como si fueran uno = office:shared/guide/groups office:sdraw/guide/groups office:shared/01/05290000
words cambiar una palabra por otra en todo el texto = office:swriter/guide/finding office:shared/01/02100000
words bajar a la línea siguiente dentro de la misma celda = office:shared/guide/breaking_lines
words imprimir pegatinas con el domicilio de cada cliente = office:shared/guide/labels_database
words pasar el corrector de faltas al documento = office:swriter/guide/spellcheck_dialog office:shared/01/06010000
words el programa me cambia solo lo que escribo = office:swriter/guide/auto_off
words se borran los ceros de delante del código postal = office:scalc/guide/integer_leading_zero office:scalc/guide/text_numbers
form  cargando estilos que tengo en otro documento = office:swriter/guide/load_styles office:swriter/01/05170000
words la palabra CONFIDENCIAL atravesada detrás del texto = office:swriter/01/watermark
words la misma carta con el nombre de cada cliente = office:swriter/guide/form_letters_main office:swriter/01/01150000 office:swriter/01/mailmerge00
form  renglones numerados al margen = office:swriter/01/06180000
words que un dibujo deje ver lo que hay detrás = office:shared/01/05210700
words fórmula que ponga la fecha de hoy = office:scalc/01/func_today office:scalc/01/func_now
form  espacios sobrantes al final eliminados en basic = office:sbasic/shared/03120309
form  grafico con barras verticales = office:schart/01/type_column_bar
form  abriendo documentos de un servidor webdav = office:shared/guide/digitalsign_receive
words imprimir solo las hojas 3 a 5 = office:shared/01/01130000 office:swriter/guide/print_selection gnome:printing-select
form  efectos al cambiar de diapositiva = office:simpress/guide/animated_slidechange office:simpress/01/06040000
words ver de distinto color las formulas y los numeros = office:scalc/01/03080000
words quitar el hueco entre una página y otra = office:swriter/01/show_whitespace
words usar mis contactos del correo en libreoffice = office:shared/guide/data_addressbook
words llevar unas celdas de calc a un texto = office:shared/guide/dragdrop_table
form  graficos de tablas dinamicas = office:scalc/guide/pivotchart
form  arrancando libreoffice desde consola con parametros = office:shared/guide/start_parameters
words que los títulos de las columnas no desaparezcan al bajar = office:scalc/guide/line_fix office:scalc/01/07090000
words que se guarde solo cada diez minutos = office:shared/guide/doc_autosave
words poner un botón nuevo en la barra de arriba = office:shared/guide/edit_symbolbar office:shared/01/06140400
`;
