/**
 * What customers say and what the real help articles of LibreOffice, GNOME and GIMP call it, in Spanish and English: as
 * the lead of a help desk writes it for the search, from the articles alone and without knowledge of the bench's questions.
 */

/** Like an entry of the product's glossary: each of `says` is enough, each of `calls` is tried. */
export interface GlossaryLine {
  readonly says: readonly string[];
  readonly calls: readonly string[];
}

export const glossary: readonly GlossaryLine[] = [
  // Equipo, encendido, energía
  { says: ['ordenador', 'computadora', 'compu'], calls: ['equipo'] },
  {
    says: [
      'no arranca ordenador',
      'ordenador muerto',
      'no prende',
      'no da señales de vida',
      'el pc no arranca',
    ],
    calls: ['equipo no se enciende'],
  },
  {
    says: ['se apaga solo al cerrar', 'bajo la tapa', 'cierro la pantalla del portátil'],
    calls: ['cierro la tapa'],
  },
  {
    says: ['suena como un avión', 'soplador', 'mucho ruido el ventilador'],
    calls: ['ventilador de mi portátil'],
  },
  {
    says: ['se recalienta', 'quema el portátil', 'está ardiendo', 'hierve'],
    calls: ['se calienta demasiado'],
  },
  {
    says: ['dura poco la batería', 'se gasta rápido la batería', 'ahorrar batería'],
    calls: ['vida de la batería'],
  },
  {
    says: ['cuánta pila queda', 'cuánta batería queda'],
    calls: ['estado de la batería', 'batería'],
  },
  {
    says: ['hibernar', 'dejar dormido', 'dormir el ordenador', 'modo reposo', 'se duerme'],
    calls: ['suspender', 'suspensión automática'],
  },
  { says: ['laptop', 'notebook', 'ordenador portátil'], calls: ['portátil'] },
  {
    says: [
      'se queda colgado',
      'se ha colgado',
      'congelado',
      'se queda tieso',
      'trabado',
      'se pilla',
    ],
    calls: ['bloqueo', 'no responde'],
  },
  {
    says: [
      'se cierra de golpe',
      'se me cierra el programa',
      'peta',
      'crashea',
      'se apaga la aplicación sola',
    ],
    calls: ['cierre inesperado', 'informe de cierres inesperados'],
  },
  {
    says: ['reiniciar de fábrica', 'programa estropeado', 'dejarlo como al principio'],
    calls: ['modo a prueba de errores', 'perfil de usuario'],
  },

  // Pantalla
  { says: ['pantallazo', 'foto de la pantalla', 'screenshot'], calls: ['captura de pantalla'] },
  {
    says: ['papel tapiz', 'wallpaper', 'foto del escritorio', 'imagen del escritorio'],
    calls: ['fondo de pantalla', 'fondo personalizado'],
  },
  {
    says: ['salvapantallas', 'protector de pantalla'],
    calls: ['tiempo de apagado de la pantalla', 'pantalla de bloqueo'],
  },
  {
    says: ['se bloquea enseguida', 'se bloquea muy pronto', 'me pide la clave a cada rato'],
    calls: ['se bloquea demasiado deprisa'],
  },
  {
    says: ['pantalla amarilla', 'luz azul', 'cansa la vista', 'filtro nocturno'],
    calls: ['temperatura de color'],
  },
  {
    says: [
      'no veo bien',
      'veo mal',
      'corto de vista',
      'ciego',
      'lupa',
      'agrandar la pantalla',
      'letra de los menús pequeña',
      'letra del sistema pequeña',
    ],
    calls: [
      'magnificar un área de la pantalla',
      'tamaño del texto en la pantalla',
      'accesibilidad',
    ],
  },
  {
    says: ['que me lea en alto', 'leer en alto', 'voz que lea'],
    calls: ['leer la pantalla en voz alta', 'lector de pantalla'],
  },

  // Ratón, teclado
  { says: ['mouse'], calls: ['ratón'] },
  {
    says: ['flechita del ratón', 'flecha del mouse', 'no se mueve la flecha'],
    calls: ['puntero del ratón'],
  },
  {
    says: ['touchpad', 'trackpad', 'mouse del portátil', 'ratón del portátil', 'almohadilla'],
    calls: ['panel táctil'],
  },
  {
    says: ['click derecho', 'clic derecho', 'botón de la derecha'],
    calls: ['menú contextual', 'pulsación derecha'],
  },
  {
    says: [
      'teclado en inglés',
      'no me sale la eñe',
      'no encuentro la ñ',
      'teclado cambiado',
      'otro idioma de teclado',
    ],
    calls: ['distribuciones de teclado'],
  },
  {
    says: ['atajo', 'hotkeys', 'teclas rápidas'],
    calls: ['atajos de teclado', 'combinaciones de teclas'],
  },
  {
    says: [
      'símbolos raros',
      'letras raras',
      'acentos raros',
      'emoticonos',
      'emojis',
      'símbolo del euro',
      'signos especiales',
    ],
    calls: ['caracteres especiales'],
  },

  // Sonido
  {
    says: ['no se oye', 'no suena', 'sin audio', 'está mudo', 'me quedé sin sonido'],
    calls: ['no puedo oír ningún sonido'],
  },
  {
    says: ['cascos', 'parlantes', 'bocinas', 'audífonos', 'altavoz'],
    calls: ['altavoces o auriculares'],
  },
  {
    says: [
      'se oye con interferencias',
      'ruido al escuchar música',
      'chasquidos',
      'petardea',
      'suena mal',
    ],
    calls: ['chisporroteos o zumbidos'],
  },

  // Red
  { says: ['wifi', 'wi fi'], calls: ['red inalámbrica'] },
  {
    says: ['se cae internet', 'se va el wifi', 'se corta internet', 'se pierde la señal'],
    calls: ['red inalámbrica permanece desconectada'],
  },
  {
    says: ['no sale mi wifi', 'no aparece mi wifi', 'no encuentra el wifi'],
    calls: ['no puedo ver mi red inalámbrica en la lista'],
  },
  {
    says: ['se engancha al wifi del vecino', 'se conecta al wifi equivocado', 'wifi del vecino'],
    calls: ['se conecta a una red incorrecta'],
  },
  { says: ['me quedé sin internet'], calls: ['problemas de red inalámbrica'] },
  {
    says: ['compartir datos', 'dar internet', 'compartir internet del ordenador', 'punto wifi'],
    calls: ['hotspot'],
  },
  { says: ['internet en el avión', 'modo vuelo'], calls: ['modo avión'] },
  {
    says: ['datos del móvil', 'pincho de internet', 'modem usb', 'internet 4g', 'tarjeta sim'],
    calls: ['banda ancha móvil'],
  },
  { says: ['firewall'], calls: ['cortafuegos'] },
  { says: ['diente azul', 'bluetooth no empareja', 'emparejar'], calls: ['dispositivo Bluetooth'] },
  {
    says: ['pasar fotos al móvil', 'mandar al teléfono por bluetooth', 'celular bluetooth'],
    calls: ['enviar archivos a un dispositivo Bluetooth'],
  },
  {
    says: ['guardar en la nube', 'archivos en la nube', 'onedrive', 'dropbox', 'google drive'],
    calls: ['cuentas en línea', 'archivos remotos'],
  },

  // Archivos
  { says: ['fichero'], calls: ['archivo'] },
  { says: ['tirar a la basura', 'basura', 'cubo de basura'], calls: ['papelera'] },
  {
    says: [
      'he borrado sin querer',
      'borré por error',
      'recuperar lo borrado',
      'borrado por accidente',
    ],
    calls: ['recuperar un archivo de la papelera'],
  },
  {
    says: ['vaciar la basura', 'quitar archivos basura', 'limpiar el ordenador'],
    calls: ['limpiar la papelera y los archivos temporales'],
  },
  {
    says: ['no encuentro un archivo', 'se me ha perdido el archivo'],
    calls: ['encontrar un archivo perdido'],
  },
  {
    says: ['copia de seguridad', 'copias de seguridad', 'backup', 'salvar mis cosas'],
    calls: ['copia de respaldo', 'copias de respaldo'],
  },
  {
    says: [
      'pendrive',
      'memoria usb',
      'lápiz usb',
      'llave usb',
      'disco externo',
      'stick',
      'pincho usb',
    ],
    calls: ['unidad externa', 'disco extraíble'],
  },
  {
    says: ['sacar el usb', 'quitar el pendrive', 'expulsar el usb', 'desconectar el usb'],
    calls: ['extraer una unidad externa de forma segura'],
  },
  {
    says: ['formatear el pendrive', 'borrar todo el disco', 'dejar el disco limpio'],
    calls: ['limpiar todo en un disco extraíble'],
  },
  { says: ['disco lleno', 'no queda sitio'], calls: ['espacio de disco'] },
  {
    says: ['disco estropeado', 'disco roto', 'falla el disco'],
    calls: ['problemas del disco duro', 'sistema de archivos dañado'],
  },
  {
    says: ['grabar un cd', 'grabar un disco', 'tostar un cd', 'quemar un dvd'],
    calls: ['escribir archivo en un CD o DVD'],
  },
  {
    says: ['ponerle otro nombre', 'cambiarle el nombre', 'poner otro nombre'],
    calls: ['renombrar', 'cambiar nombre'],
  },
  {
    says: [
      'que nadie vea mis carpetas',
      'esconder una carpeta',
      'esconder archivos',
      'archivos invisibles',
    ],
    calls: ['ocultar un archivo'],
  },
  {
    says: ['se abre con otro programa', 'cambiar el programa que abre'],
    calls: ['abrir archivos con otras aplicaciones', 'asociación'],
  },
  {
    says: ['cosas recientes', 'lo último que abrí', 'últimos archivos'],
    calls: ['documentos recientes', 'abrir reciente'],
  },
  {
    says: ['borrar el historial', 'que no se vea lo que abrí', 'borrar mis huellas'],
    calls: ['registro del histórico'],
  },
  {
    says: ['pasar por mail', 'mandar por correo', 'mandar por email', 'enviar por gmail'],
    calls: ['compartir archivos por correo-e', 'enviar documento por correo'],
  },
  { says: ['mail', 'emails'], calls: ['correo electrónico'] },

  // Cuentas y ventanas
  { says: ['clave', 'password', 'código pin'], calls: ['contraseña'] },
  {
    says: ['entrar sin clave', 'que no me pida la clave', 'que no pida contraseña al encender'],
    calls: ['iniciar sesión automáticamente'],
  },
  { says: ['entrar con el dedo', 'dedo', 'lector de dedo'], calls: ['huella dactilar'] },
  {
    says: ['dar de alta a mi hijo', 'usuario para mi mujer', 'usuario nuevo'],
    calls: ['cuenta de usuario nueva'],
  },
  { says: ['permisos de admin', 'pide admin', 'root'], calls: ['privilegios de administrador'] },
  {
    says: ['desloguearse', 'salir de la cuenta', 'cambiar de persona'],
    calls: ['cerrar la sesión'],
  },
  {
    says: [
      'que se abra solo al encender',
      'abrir un programa al encender',
      'arrancar con el ordenador',
    ],
    calls: ['ejecutar aplicaciones automáticamente al iniciar la sesión'],
  },
  { says: ['escritorios virtuales', 'varios escritorios'], calls: ['área de trabajo'] },
  {
    says: ['hora mal', 'reloj atrasado', 'reloj mal', 'hora equivocada'],
    calls: ['cambiar la fecha y la hora', 'zona horaria'],
  },
  { says: ['driver', 'drivers'], calls: ['controlador'] },
  { says: ['bicho informático', 'troyano', 'malware', 'infectado'], calls: ['virus', 'antivirus'] },
  { says: ['app'], calls: ['aplicaciones'] },
  {
    says: ['menús en inglés', 'ponerlo en español', 'cambiar a castellano', 'menús en otro idioma'],
    calls: ['cambiar el idioma que usa', 'opciones de configuración de idioma'],
  },

  // Imprimir y escanear
  {
    says: [
      'se ha trabado el papel',
      'papel atrancado',
      'se atora la hoja',
      'papel arrugado en la impresora',
    ],
    calls: ['atasco de papel'],
  },
  { says: ['ambas caras', 'por ambos lados', 'las dos caras de la hoja'], calls: ['doble cara'] },
  { says: ['cartucho', 'se acaba la tinta', 'cuánta tinta queda'], calls: ['niveles de tinta'] },
  {
    says: ['dos páginas por hoja', 'varias páginas por hoja', 'cuatro por hoja'],
    calls: ['varias páginas en la misma hoja'],
  },
  {
    says: ['librito', 'cuadernillo', 'revista', 'tríptico', 'díptico'],
    calls: ['folleto', 'prospecto'],
  },
  {
    says: ['del final al principio', 'última hoja primero', 'salen al revés las páginas impresas'],
    calls: ['imprimir en orden inverso', 'páginas se impriman en diferente orden'],
  },
  {
    says: ['imprimir sin color', 'gastar menos tinta', 'imprimir solo con negro'],
    calls: ['imprimir en blanco y negro', 'imprimir con datos reducidos'],
  },
  {
    says: ['hoja de otro tamaño', 'folio', 'din a4', 'papel a4', 'tamaño carta'],
    calls: ['tamaño del papel', 'formatear página'],
  },
  {
    says: ['imprimir un trozo de la hoja', 'imprimir parte de la hoja', 'no imprime toda la tabla'],
    calls: ['zonas de impresión'],
  },
  {
    says: ['que quepa en una hoja', 'caber en una página', 'se sale de la página al imprimir'],
    calls: ['número de páginas para imprimir'],
  },
  {
    says: ['pegatinas', 'adhesivos', 'etiquetas para cartas'],
    calls: ['imprimir etiquetas de direcciones'],
  },
  { says: ['tarjetas de visita'], calls: ['tarjetas de presentación'] },

  // Escribir: letra
  { says: ['letra torcida', 'letra inclinada', 'letra tumbada'], calls: ['cursiva', 'itálica'] },
  {
    says: ['letra gorda', 'letra gruesa', 'letra más oscura', 'remarcar letra'],
    calls: ['negrita'],
  },
  {
    says: ['fuente', 'letras bonitas', 'letra nueva', 'bajarme letras', 'instalar letras'],
    calls: ['tipo de letra', 'tipografía'],
  },
  {
    says: [
      'letra más grande',
      'agrandar la letra',
      'aumentar letra',
      'letra chica',
      'letra pequeña',
      'letra diminuta',
    ],
    calls: ['tamaños de letra'],
  },
  { says: ['raya debajo', 'línea debajo', 'rayita debajo'], calls: ['subrayado'] },
  {
    says: ['rayar palabras', 'raya por encima de la palabra', 'línea por el medio'],
    calls: ['tachado'],
  },
  {
    says: [
      'numerito arriba',
      'número pequeño arriba',
      'potencia chiquita',
      'numerito abajo',
      'número pequeño abajo',
    ],
    calls: ['superíndice', 'subíndice'],
  },
  {
    says: ['letras grandes y pequeñas', 'pasar a mayúsculas', 'bloq mayús', 'letras minúsculas'],
    calls: ['uso de mayúsculas'],
  },
  {
    says: ['rotulador', 'fosforito', 'marcador amarillo', 'pintar el texto', 'subrayador'],
    calls: ['resaltado', 'color de fondo'],
  },
  {
    says: ['pintar las letras', 'letras de color', 'letra roja'],
    calls: ['modificar el color del texto'],
  },
  {
    says: ['letra inicial grande', 'primera letra grande', 'letra gigante al principio'],
    calls: ['letras capitulares'],
  },
  {
    says: ['letras con formas', 'letras artísticas', 'wordart', 'título decorado', 'letras curvas'],
    calls: ['Fontwork'],
  },
  { says: ['quitar el formato', 'texto normal', 'dejar sin formato'], calls: ['formato directo'] },
  {
    says: ['copiar el formato', 'brocha', 'brochita', 'copiar el aspecto'],
    calls: ['clonar formato'],
  },
  {
    says: ['pegar sin formato', 'pegar limpio', 'pegar solo el texto'],
    calls: ['pegado especial'],
  },

  // Escribir: párrafo y página
  {
    says: ['juntar las líneas', 'separar las líneas', 'espacio entre líneas', 'doble espacio'],
    calls: ['interlineado'],
  },
  {
    says: [
      'meter para dentro',
      'espacio al principio del párrafo',
      'entrar el párrafo',
      'correr el párrafo',
    ],
    calls: ['sangría', 'sangrías'],
  },
  {
    says: [
      'tirar recto por los lados',
      'texto cuadrado',
      'bordes rectos a los dos lados',
      'texto alineado a ambos lados',
    ],
    calls: ['justificar'],
  },
  {
    says: ['puntitos', 'bolitas', 'puntos delante', 'lista de puntos', 'guioncitos'],
    calls: ['viñetas'],
  },
  { says: ['poner números delante'], calls: ['numeración', 'lista numerada'] },
  {
    says: ['empezar en otra hoja', 'pasar a la página siguiente', 'nueva hoja'],
    calls: ['salto de página'],
  },
  {
    says: [
      'página tumbada',
      'hoja tumbada',
      'hoja apaisada',
      'apaisado',
      'poner a lo ancho',
      'página acostada',
    ],
    calls: ['orientación de la página', 'orientación horizontal'],
  },
  { says: ['número en las hojas'], calls: ['números de página'] },
  {
    says: ['primera página distinta', 'sin número en la primera', 'carátula', 'tapa del trabajo'],
    calls: ['portada', 'estilo de página'],
  },
  {
    says: ['texto arriba en todas las páginas', 'encabezado', 'membrete de arriba'],
    calls: ['cabecera', 'cabeceras'],
  },
  {
    says: ['texto abajo en todas las páginas', 'parte de abajo de la página'],
    calls: ['pie de página'],
  },
  {
    says: ['índice del trabajo', 'índice automático', 'tabla de contenidos', 'índice de capítulos'],
    calls: ['sumario'],
  },
  {
    says: ['nota abajo', 'llamada abajo', 'aclaración al pie', 'numerito con explicación'],
    calls: ['nota al pie'],
  },
  { says: ['citas de libros', 'referencias de libros', 'citar'], calls: ['bibliografía'] },
  {
    says: [
      'texto de fondo',
      'borrador de fondo',
      'letras transparentes detrás',
      'confidencial de fondo',
    ],
    calls: ['marca de agua'],
  },
  {
    says: [
      'letras alrededor de la foto',
      'texto al lado de la imagen',
      'rodear la imagen',
      'texto alrededor de la foto',
    ],
    calls: ['ajustar texto alrededor de objetos'],
  },
  {
    says: ['título de la foto', 'texto debajo de la foto', 'pie de foto', 'rótulo'],
    calls: ['leyenda', 'utilizar leyendas'],
  },
  {
    says: ['referencia cruzada', 'ver página tal', 'referencias cruzadas'],
    calls: ['remisión', 'remisiones'],
  },
  {
    says: [
      'partir palabras',
      'palabras cortadas al final',
      'guion al final de la línea',
      'separar en sílabas',
    ],
    calls: ['corte de palabras'],
  },
  {
    says: ['que no se separen dos palabras', 'espacio duro', 'espacio que no se parte'],
    calls: ['espacios indivisibles'],
  },
  {
    says: ['contar letras', 'cuántas palabras', 'cuántas letras', 'número de caracteres'],
    calls: ['contador de palabras'],
  },
  { says: ['palabras parecidas', 'palabras con el mismo significado'], calls: ['sinónimos'] },
  {
    says: [
      'faltas de ortografía',
      'rayita roja',
      'subrayado en rojo',
      'errores al escribir',
      'corrector',
    ],
    calls: ['comprobar ortografía', 'revisión ortográfica automática'],
  },
  {
    says: [
      'me cambia las palabras',
      'cambia solo lo que escribo',
      'se pone en mayúscula sola',
      'corrige solo',
      'autocorrector',
    ],
    calls: ['corrección automática'],
  },
  {
    says: [
      'termina las palabras',
      'adivina lo que escribo',
      'completa solo la palabra',
      'autocompletar',
    ],
    calls: ['compleción de palabras'],
  },
  {
    says: ['cambiar todas las palabras', 'cambiar una palabra por otra', 'sustituir palabras'],
    calls: ['buscar y reemplazar'],
  },
  {
    says: [
      'correspondencia masiva',
      'cartas a muchos',
      'carta para todos los clientes',
      'carta personalizada',
      'mandar a todos los clientes',
    ],
    calls: ['combinar correspondencia', 'carta modelo'],
  },
  {
    says: ['modelo de documento', 'documento tipo', 'machote', 'hoja con logo para siempre'],
    calls: ['plantilla'],
  },
  {
    says: ['ver correcciones', 'modificaciones del compañero'],
    calls: ['control de cambios', 'grabar cambios'],
  },
  { says: ['notitas', 'post it', 'notas al margen', 'notas amarillas'], calls: ['comentarios'] },
  {
    says: ['tapar datos', 'ocultar datos personales', 'tachar en negro', 'borrar datos sensibles'],
    calls: ['censura'],
  },
  { says: ['rúbrica', 'firma electrónica'], calls: ['firma digital', 'firmas digitales'] },
  {
    says: ['no me deja escribir', 'no deja modificar', 'está bloqueado para escribir'],
    calls: ['solo lectura', 'desproteger'],
  },
  {
    says: ['guardado automático', 'autoguardado'],
    calls: ['guardar documentos de forma automática'],
  },
  {
    says: ['se cerró sin guardar', 'perdí lo escrito', 'apagón', 'corte de luz'],
    calls: ['recuperación', 'guardar documentos de forma automática'],
  },
  { says: ['pasar a pdf', 'convertir en pdf', 'sacar pdf'], calls: ['exportar a PDF'] },
  {
    says: [
      'abrir un docx',
      'pasar a word',
      'archivos de word',
      'documentos de office',
      'compatible con word',
    ],
    calls: ['Microsoft Office', 'guardar documentos con otros formatos'],
  },
  {
    says: ['volver atrás', 'echar para atrás', 'dar marcha atrás', 'anular lo último'],
    calls: ['deshacer'],
  },
  {
    says: ['link', 'liga', 'hipervínculo', 'enlace a una web', 'vínculo a una web'],
    calls: ['hiperenlace', 'enlace'],
  },
  {
    says: ['tema oscuro', 'modo oscuro', 'fondo negro del programa', 'modo noche'],
    calls: ['colores de la aplicación'],
  },
  {
    says: [
      'barra desaparecida',
      'se me ha ido la barra',
      'desaparecieron los botones',
      'faltan los botones',
    ],
    calls: ['barras de herramientas'],
  },
  {
    says: ['medidas en pulgadas', 'cambiar a centímetros', 'pasar a centímetros'],
    calls: ['unidades de medida'],
  },

  // Hojas de cálculo
  { says: ['excel', 'planilla', 'hoja de excel'], calls: ['hoja de cálculo'] },
  { says: ['casilla', 'cuadrito'], calls: ['celda', 'celdas'] },
  { says: ['suma automática', 'total de la columna', 'autosuma'], calls: ['función SUMA', 'suma'] },
  {
    says: ['números con puntitos', 'se ve con almohadillas', 'salen almohadillas', 'sale numeral'],
    calls: ['anchura de columna'],
  },
  {
    says: [
      'dejar quieta la primera fila',
      'fijar la fila',
      'títulos siempre visibles',
      'congelar filas',
      'inmovilizar paneles',
    ],
    calls: ['inmovilizar filas y columnas'],
  },
  {
    says: [
      'juntar casillas',
      'unir casillas',
      'unir celdas',
      'juntar celdas',
      'separar casillas',
      'partir celda',
    ],
    calls: ['combinar celdas', 'combinar y dividir celdas'],
  },
  {
    says: ['pintar según el valor', 'colorear según', 'color automático', 'semáforo'],
    calls: ['formato condicional'],
  },
  {
    says: ['filas repetidas', 'nombres duplicados', 'filas duplicadas'],
    calls: ['filtro predeterminado', 'valores duplicados'],
  },
  {
    says: ['por orden alfabético', 'poner de la a a la z', 'de mayor a menor'],
    calls: ['ordenar datos'],
  },
  { says: ['ver solo algunos', 'flechitas de las columnas'], calls: ['filtro automático'] },
  {
    says: ['lista para elegir', 'menú desplegable en la celda', 'solo permitir ciertos valores'],
    calls: ['validez del contenido de las celdas'],
  },
  {
    says: ['pasar filas a columnas', 'cambiar filas por columnas', 'darle la vuelta a la tabla'],
    calls: ['transponer'],
  },
  {
    says: ['quita los ceros', 'ceros delante', 'se come el cero'],
    calls: ['ceros a la izquierda'],
  },
  { says: ['dinero', 'euros', 'símbolo del dinero'], calls: ['formato monetario', 'moneda'] },
  {
    says: ['quitar decimales', 'menos decimales'],
    calls: ['números con decimales', 'números redondeados'],
  },
  {
    says: ['números que son texto', 'no suma los números', 'número guardado como texto'],
    calls: ['convertir texto en números'],
  },
  { says: ['separar nombre y apellidos', 'partir columna en dos'], calls: ['texto en columnas'] },
  { says: ['juntar nombre y apellido', 'unir textos'], calls: ['UNIRCADENAS', 'CONCAT'] },
  { says: ['tabla resumen', 'resumir datos', 'tabla cruzada'], calls: ['tabla dinámica'] },
  {
    says: ['días entre fechas', 'calcular la edad', 'restar fechas', 'cuántos días'],
    calls: ['calcular con fechas y horas', 'DIAS'],
  },
  {
    says: ['dólar en la fórmula', 'que no cambie la celda al copiar', 'fijar celda en la fórmula'],
    calls: ['referencias absolutas y relativas'],
  },
  {
    says: ['dos líneas en una casilla', 'intro dentro de la celda', 'varias líneas en una celda'],
    calls: ['saltos de renglón en celdas'],
  },
  {
    says: ['que no toquen las fórmulas', 'bloquear celdas', 'proteger casillas'],
    calls: ['proteger celdas'],
  },
  {
    says: ['repetir los títulos', 'título en cada hoja impresa'],
    calls: ['imprimir filas o columnas en cada página'],
  },
  {
    says: ['tarta', 'quesito', 'gráfico de tarta', 'gráfico de quesitos', 'pastel'],
    calls: ['tipo de gráfico círculo'],
  },
  { says: ['datos separados por comas', 'separado por punto y coma'], calls: ['archivos CSV'] },
  { says: ['grabar lo que hago', 'repetir tareas', 'automatizar'], calls: ['grabar macro'] },

  // Presentaciones
  { says: ['powerpoint', 'power point'], calls: ['presentación'] },
  { says: ['filmina', 'transparencias de clase', 'diapo'], calls: ['diapositivas'] },
  {
    says: ['poner la presentación', 'ver a toda pantalla la presentación', 'proyección'],
    calls: ['pase de diapositivas'],
  },
  {
    says: ['que se muevan las cosas', 'que entren volando', 'aparecer poco a poco'],
    calls: ['animación', 'efecto'],
  },
  {
    says: ['chuleta del orador', 'apuntes del orador', 'ver mis notas mientras presento'],
    calls: ['consola de presentación'],
  },
  {
    says: ['mismo fondo en todas', 'logo en todas las diapositivas'],
    calls: ['patrón de diapositivas'],
  },
  { says: ['presentación de fotos', 'fotos de las vacaciones'], calls: ['álbum fotográfico'] },
  { says: ['poner música', 'poner un vídeo', 'meter un video'], calls: ['audio o vídeo'] },

  // Imagen (GIMP y Draw)
  {
    says: ['blanco y negro', 'quitar el color', 'foto gris', 'foto sin color'],
    calls: ['desaturar', 'escala de grises'],
  },
  {
    says: [
      'recortar la foto',
      'cortar la foto',
      'quitar los bordes de la foto',
      'quitar trozo de la foto',
    ],
    calls: ['recortar la imagen'],
  },
  {
    says: [
      'hacer más pequeña la foto',
      'achicar la foto',
      'agrandar la foto',
      'reducir foto',
      'tamaño de la foto',
      'foto más chica',
    ],
    calls: ['escalar la imagen', 'cambiar el tamaño de una imagen'],
  },
  {
    says: ['pesa mucho', 'foto pesa', 'ocupa mucho', 'que pese menos', 'bajar el peso'],
    calls: ['tamaño del archivo', 'comprimir imágenes'],
  },
  {
    says: ['quitar el fondo', 'fondo transparente', 'borrar el fondo', 'foto sin fondo'],
    calls: ['separar un objeto de su fondo', 'guardar imágenes con transparencia', 'canal alfa'],
  },
  { says: ['ojos colorados', 'ojos de diablo'], calls: ['quitar ojos rojos'] },
  {
    says: ['dar la vuelta a la foto', 'foto del revés', 'efecto espejo', 'como en un espejo'],
    calls: ['voltear'],
  },
  {
    says: ['foto torcida', 'enderezar la foto', 'foto de lado', 'girar la foto'],
    calls: ['rotar una imagen', 'rotar'],
  },
  {
    says: [
      'quitar granos',
      'quitar arrugas',
      'borrar manchas de la cara',
      'quitar una mancha',
      'borrar una persona',
    ],
    calls: ['sanear', 'clonar'],
  },
  {
    says: ['foto borrosa', 'foto movida', 'sacar nitidez', 'más nítida', 'foto desenfocada'],
    calls: ['enfocar'],
  },
  {
    says: ['difuminar', 'poner borroso', 'emborronar la cara', 'tapar una cara'],
    calls: ['desenfoque', 'pixelizar'],
  },
  {
    says: ['foto oscura', 'salió oscura', 'aclarar la foto'],
    calls: ['brillo y contraste', 'niveles', 'exposición'],
  },
  {
    says: ['foto amarillenta', 'colores raros en la foto', 'tono azulado'],
    calls: ['balance de blancos', 'balance de color'],
  },
  {
    says: ['bote de pintura', 'cubo de pintura', 'rellenar con color', 'botecito'],
    calls: ['relleno de cubeta'],
  },
  { says: ['cuentagotas', 'gotero', 'coger un color', 'copiar un color'], calls: ['recoge-color'] },
  { says: ['goma'], calls: ['goma de borrar'] },
  {
    says: ['recortar una silueta', 'recortar persona', 'seguir el borde'],
    calls: ['tijeras inteligentes'],
  },
  {
    says: ['bordes suaves', 'suavizar el borde', 'borde degradado'],
    calls: ['difuminado', 'difuminar borde'],
  },
  {
    says: ['mezcla de dos colores', 'color que va cambiando', 'fundido de colores'],
    calls: ['degradado'],
  },
  {
    says: ['hojas superpuestas', 'pegar todo en una sola capa', 'juntar capas', 'unir capas'],
    calls: ['combinar las capas visibles', 'aplanar la imagen'],
  },
  {
    says: ['foto encima de otra', 'montaje', 'poner dos fotos juntas'],
    calls: ['combinar imágenes', 'abrir como capas'],
  },
  {
    says: ['recortar en círculo', 'esquinas curvas', 'puntas redondas'],
    calls: ['esquinas redondeadas'],
  },
  { says: ['sombra detrás de las letras', 'sombrita'], calls: ['sombra arrojada', 'sombra base'] },
  { says: ['puntos en la foto', 'granulada'], calls: ['reducción de ruido'] },
  { says: ['poner delante', 'pasar al frente', 'que quede encima'], calls: ['traer al frente'] },
  { says: ['poner detrás', 'mandar atrás', 'que quede debajo'], calls: ['enviar al fondo'] },
  {
    says: ['mover varias cosas a la vez', 'que vayan juntas las formas', 'pegar dibujos entre sí'],
    calls: ['agrupar objetos'],
  },
  {
    says: ['guardar como jpg', 'pasar a jpg', 'sacar en png'],
    calls: ['exportar como', 'exportar archivo'],
  },
  {
    says: [
      'ventanas del gimp desaparecidas',
      'se me han perdido las herramientas',
      'no está la caja de herramientas',
    ],
    calls: ['ventanas y los diálogos que faltan'],
  },
  { says: ['app'], calls: ['aplicaciones', 'applications'] },

  // Power, start, faults
  {
    says: [
      "won't start",
      "won't turn on",
      'not boot',
      'no sign of life',
      'computer dead',
      'pc dead',
    ],
    calls: ['will not turn on'],
  },
  { says: ['shuts down when closed', 'shut the lid', 'laptop closed'], calls: ['close the lid'] },
  {
    says: ['noisy laptop', 'loud laptop', 'blowing noise'],
    calls: ['laptop fan is always running'],
  },
  { says: ['overheating', 'burning hot', 'boiling', 'too warm'], calls: ['gets really hot'] },
  {
    says: [
      'runs out of juice',
      'battery drains',
      'drains fast',
      'lasts longer unplugged',
      'save juice',
    ],
    calls: ['improve battery life'],
  },
  {
    says: ['how much charge is left', 'charge left', 'percentage of charge'],
    calls: ['battery status'],
  },
  {
    says: ['not wake up', 'stays black after sleep'],
    calls: ['not turn back on after I suspended it'],
  },
  {
    says: ['frozen', 'program hangs', 'computer hung', 'unresponsive', 'does not react'],
    calls: ['not responding', 'non-responsiveness'],
  },
  { says: ['closes by itself', 'quits unexpectedly', 'keeps closing'], calls: ['crash report'] },
  {
    says: ['messed up settings', 'factory reset', 'start from scratch', 'program broken'],
    calls: ['safe mode', 'user profile'],
  },

  // Screen
  {
    says: ['print screen', 'screen grab', 'picture of my screen', 'photo of the screen'],
    calls: ['screenshot', 'screenshots and screencasts'],
  },
  { says: ['record my screen', 'film my screen', 'video of my screen'], calls: ['screencasts'] },
  {
    says: [
      'second screen',
      'two screens',
      'dual screen',
      'extra display',
      'projector',
      'beamer',
      'tv screen',
    ],
    calls: ['connect another monitor'],
  },
  {
    says: ['yellow screen', 'blue light', 'tired eyes', 'eye strain'],
    calls: ['night light', 'color temperature'],
  },
  {
    says: ['wallpaper', 'desktop picture', 'picture behind the icons'],
    calls: ['background', 'change the appearance of your desktop'],
  },
  {
    says: ['asks for my code all the time', 'locks too soon', 'locks too fast'],
    calls: ['screen locks itself too quickly'],
  },
  {
    says: [
      'not see well',
      'bad eyesight',
      'blind',
      'magnifying glass',
      'bigger letters on screen',
      'menus too small',
      'tiny writing on screen',
    ],
    calls: ['magnify a screen area', 'text size on the screen', 'accessibility'],
  },
  {
    says: ['talk to me', 'speak the text', 'voice reading'],
    calls: ['read screen aloud', 'screen reader'],
  },

  // Mouse and keyboard
  { says: ['trackpad', 'mouse pad', 'touch pad'], calls: ['touchpad'] },
  {
    says: [
      'wrong letters appear',
      'swapped keys',
      'foreign keyboard',
      'german keyboard',
      'type in another language',
    ],
    calls: ['keyboard layouts'],
  },
  {
    says: ['hotkey', 'hotkeys', 'key combination', 'key combo', 'keys instead of mouse'],
    calls: ['keyboard shortcuts', 'shortcut keys'],
  },
  {
    says: [
      'funny letters',
      'foreign letters',
      'accents',
      'accented letters',
      'euro sign',
      'copyright sign',
      'emoji',
      'degree sign',
    ],
    calls: ['special characters'],
  },

  // Sound
  {
    says: [
      'silent',
      'mute',
      "can't hear anything",
      'sound is gone',
      'nothing comes out of the speakers',
    ],
    calls: ['cannot hear any sounds'],
  },
  { says: ['headset', 'earphones', 'earbuds', 'loudspeaker'], calls: ['speakers or headphones'] },
  { says: ['mic', 'people not hear me', 'nobody hears me'], calls: ['microphone'] },
  {
    says: ['crackly', 'static noise', 'hissing', 'sounds distorted'],
    calls: ['crackling or buzzing'],
  },

  // Network
  { says: ['wifi', 'wi fi'], calls: ['wireless network', 'wireless'] },
  {
    says: ['keeps dropping', 'loses signal', 'connection drops'],
    calls: ['wireless network keep disconnecting'],
  },
  {
    says: ['offline', 'lost internet', 'internet is down', 'internet gone'],
    calls: ['wireless network troubleshooter'],
  },
  { says: ['share my connection', 'tether', 'tethering'], calls: ['wireless hotspot'] },
  { says: ['flight mode', 'on the aeroplane', 'airline'], calls: ['airplane mode'] },
  { says: ['sim card', 'internet stick', '4g', 'lte', 'dongle'], calls: ['mobile broadband'] },
  {
    says: ['phone bluetooth', 'bluetooth not pair', 'pair my headphones', 'pair a phone'],
    calls: ['connect Bluetooth device'],
  },
  {
    says: ['send photos to phone', 'pictures to my phone'],
    calls: ['send files to a Bluetooth device'],
  },
  {
    says: [
      'save to the cloud',
      'files in the cloud',
      'google drive',
      'onedrive',
      'dropbox',
      'gmail account',
    ],
    calls: ['online accounts', 'remote files'],
  },

  // Files
  {
    says: ['pendrive', 'usb stick', 'memory stick', 'thumb drive', 'flash drive', 'usb key'],
    calls: ['removable disk', 'external drive'],
  },
  {
    says: ['pull out usb', 'unplug usb', 'take out the stick', 'eject'],
    calls: ['safely remove an external drive'],
  },
  { says: ['rubbish bin', 'recycle bin', 'bin', 'garbage'], calls: ['trash'] },
  {
    says: [
      'deleted by mistake',
      'undelete',
      'threw away',
      'accidentally deleted',
      'get back a deleted',
    ],
    calls: ['recover a file from the trash'],
  },
  {
    says: ['clean up my computer', 'junk files', 'clear space'],
    calls: ['purge trash temporary files'],
  },
  { says: ["can't find my document", 'misplaced'], calls: ['find a lost file'] },
  { says: ['full disk', 'no room left', 'how much room'], calls: ['disk space is left'] },
  {
    says: ['wipe the stick', 'erase the stick', 'erase everything'],
    calls: ['wipe everything off a removable disk'],
  },
  { says: ['burn a cd', 'burn disc', 'burn a dvd'], calls: ['write files to a CD or DVD'] },
  { says: ['call it something else', 'different name', 'new name'], calls: ['rename'] },
  { says: ['hide my stuff', 'secret folder', 'invisible files'], calls: ['hide a file'] },
  {
    says: ['other app opens it', 'opens in the wrong program', 'always open with'],
    calls: ['open files with other applications'],
  },
  {
    says: ['things i opened', 'opened lately', 'last files', 'recently opened'],
    calls: ['recent documents', 'document history'],
  },
  { says: ['forget what i opened', 'clear history'], calls: ['file history tracking'] },
  {
    says: ['email a file', 'mail a document', 'attach to mail'],
    calls: ['share files by email', 'email document'],
  },
  { says: ['safety copy', 'save a copy elsewhere', 'spare copy'], calls: ['backup'] },

  // Accounts and desktop
  { says: ['passcode', 'secret word'], calls: ['password'] },
  {
    says: ['sign in without password', 'skip password', 'no password at start'],
    calls: ['log in automatically'],
  },
  { says: ['thumb print', 'finger scan', 'finger'], calls: ['fingerprint'] },
  {
    says: ['account for my kid', 'second person', 'another person uses', 'add my wife'],
    calls: ['add a new user account'],
  },
  {
    says: ['need admin', 'not an admin', 'admin rights', 'root'],
    calls: ['administrative privileges'],
  },
  {
    says: [
      'open by itself at startup',
      'launch at boot',
      'start with the computer',
      'runs at startup',
    ],
    calls: ['start automatically on log in', 'autostart application'],
  },
  { says: ['virtual desktop', 'several desktops', 'more desktops'], calls: ['workspace'] },
  {
    says: ['popups', 'pop ups', 'pop up messages', 'annoying messages', 'bubbles'],
    calls: ['notifications'],
  },
  {
    says: ['wrong time', 'clock is wrong', 'clock fast', 'wrong hour'],
    calls: ['change the date and time', 'timezone'],
  },
  { says: ['infected', 'malware', 'trojan'], calls: ['anti-virus software'] },
  {
    says: ['change to english', 'menus in the wrong language', 'speak my language'],
    calls: ['change which language you use', 'language settings'],
  },

  // Print and scan
  { says: ['paper stuck', 'jammed', 'paper crumpled', 'chewed the paper'], calls: ['paper jam'] },
  { says: ['both sides', 'front and back', 'double sided'], calls: ['two-sided'] },
  { says: ['cartridge', 'running out of ink', 'how much ink'], calls: ['ink or toner levels'] },
  {
    says: ['several pages per sheet', 'two pages on one sheet', 'pages per sheet'],
    calls: ['multiple pages on one sheet'],
  },
  { says: ['little book', 'leaflet', 'pamphlet'], calls: ['booklet', 'brochure'] },
  {
    says: ['last page first', 'comes out backwards', 'reverse order'],
    calls: ['pages print in a different order'],
  },
  {
    says: ['save ink', 'without color', 'less ink'],
    calls: ['printing in black and white', 'printing with reduced data'],
  },
  { says: ['a4', 'letter size', 'different paper', 'legal size'], calls: ['paper size'] },
  {
    says: ['only part of the sheet prints', 'print part of a spreadsheet', 'print selected cells'],
    calls: ['print ranges'],
  },
  {
    says: ['fit on one page', 'squeeze onto one page', 'cut off when printing'],
    calls: ['number of pages for printing'],
  },
  { says: ['stickers', 'sticky labels', 'address stickers'], calls: ['address labels'] },
  { says: ['visiting cards'], calls: ['business cards'] },

  // Writing: letters
  { says: ['slanted', 'slanting letters', 'leaning letters', 'sloping text'], calls: ['italic'] },
  {
    says: ['thick letters', 'fat letters', 'heavier letters', 'darker letters', 'thicker text'],
    calls: ['bold'],
  },
  { says: ['line under', 'underscore words', 'line beneath'], calls: ['underline'] },
  {
    says: ['line through', 'crossed out words', 'strike out'],
    calls: ['strikethrough', 'font effects'],
  },
  {
    says: [
      'small number above',
      'raised number',
      'tiny number up',
      'power of two',
      'small number below',
      'lowered number',
      'subindex',
    ],
    calls: ['superscript', 'subscript'],
  },
  {
    says: [
      'capital letters',
      'capitals',
      'block letters',
      'shouting letters',
      'everything in capitals',
    ],
    calls: ['changing the case of text', 'uppercase'],
  },
  { says: ['typeface', 'writing style', 'letter style'], calls: ['font'] },
  {
    says: ['marker pen', 'yellow marker', 'mark text yellow'],
    calls: ['character highlighting color', 'background color'],
  },
  {
    says: ['coloured letters', 'colored letters', 'red letters', 'paint the words'],
    calls: ['changing the color of text'],
  },
  { says: ['big first letter', 'huge first letter', 'fairy tale letter'], calls: ['drop caps'] },
  {
    says: ['wordart', 'fancy title', 'bent text', 'curved text', 'wavy text'],
    calls: ['Fontwork'],
  },
  {
    says: [
      'strip formatting',
      'get rid of formatting',
      'plain again',
      'back to normal text',
      'remove formatting',
    ],
    calls: ['clear direct formatting'],
  },
  {
    says: ['copy the look', 'paint brush format', 'format painter', 'same look'],
    calls: ['clone formatting'],
  },
  {
    says: ['paste plain', 'paste just the words', 'paste without formatting'],
    calls: ['paste unformatted text', 'paste special'],
  },

  // Writing: paragraphs and pages
  { says: ['space between lines', 'double spaced', 'lines too close'], calls: ['line spacing'] },
  {
    says: ['push in', 'move text in', 'shove over', 'first line further in'],
    calls: ['indenting paragraphs'],
  },
  {
    says: ['straight edges', 'straight margins', 'even on both sides', 'flush both sides'],
    calls: ['justify'],
  },
  { says: ['dots in front', 'dot list', 'bullet points'], calls: ['bullets', 'unordered list'] },
  { says: ['numbers in front', 'list with numbers'], calls: ['ordered list', 'numbering'] },
  {
    says: ['new page', 'start on the next page', 'next page', 'new sheet of paper'],
    calls: ['page break'],
  },
  {
    says: ['sideways page', 'wide page', 'page lying down', 'turn the page'],
    calls: ['landscape', 'page orientation'],
  },
  { says: ['number the pages', 'numbers at the bottom'], calls: ['page numbers'] },
  { says: ['cover', 'cover page', 'front page', 'first page different'], calls: ['title pages'] },
  { says: ['text on top of every page', 'top of each page', 'repeat at top'], calls: ['header'] },
  { says: ['text at the bottom of every page', 'bottom of each page'], calls: ['footer'] },
  { says: ['list of chapters', 'contents page', 'chapter list'], calls: ['table of contents'] },
  {
    says: ['note at the bottom', 'small print at bottom', 'explanation below'],
    calls: ['footnote'],
  },
  {
    says: ['quote a book', 'works cited', 'citing', 'citation', 'references list'],
    calls: ['bibliography'],
  },
  {
    says: ['draft behind text', 'faint text', 'see through text behind', 'stamp across page'],
    calls: ['watermark'],
  },
  {
    says: ['text around picture', 'words around image', 'flow around'],
    calls: ['wrapping text around objects'],
  },
  {
    says: ['picture jumps', 'image moves', 'picture not stay', 'pin a picture'],
    calls: ['anchor'],
  },
  { says: ['words under picture', 'text under image', 'name of the figure'], calls: ['captions'] },
  {
    says: ['see page x', 'refer to another chapter', 'point to a figure'],
    calls: ['cross-references'],
  },
  {
    says: ['cut words', 'words split at the end', 'dash at end of line', 'break words'],
    calls: ['hyphenation'],
  },
  {
    says: ['keep two words together', 'words stay together', 'hard space'],
    calls: ['non-breaking spaces'],
  },
  { says: ['how many words', 'length of my text', 'how many characters'], calls: ['word count'] },
  { says: ['another word for', 'similar words', 'same meaning', 'synonym'], calls: ['thesaurus'] },
  {
    says: [
      'red wavy',
      'red squiggle',
      'red squiggly',
      'misspelled',
      'spelling mistakes',
      'spellcheck',
      'wrongly written',
      'typing mistakes',
    ],
    calls: ['spell checking', 'automatic spell checking'],
  },
  {
    says: ['changes what I type', 'changes my words', 'capital by itself', 'stop correcting'],
    calls: ['AutoCorrect', 'turning off AutoCorrect'],
  },
  {
    says: ['finishes my words', 'guesses words', 'suggests words', 'predictive text'],
    calls: ['word completion'],
  },
  {
    says: ['swap a word everywhere', 'change all words', 'replace every'],
    calls: ['find and replace'],
  },
  {
    says: ['letters disappear when I type', 'eats my letters', 'overtype'],
    calls: ['overwrite mode'],
  },
  {
    says: [
      'letters to many people',
      'letter to all customers',
      'bulk letters',
      'mass mailing',
      'serial letter',
      'personalised letters',
    ],
    calls: ['mail merge', 'form letter'],
  },
  {
    says: ['ready made document', 'standard document', 'starting document', 'sample document'],
    calls: ['template'],
  },
  {
    says: [
      'see corrections',
      'redline',
      'edits by others',
      'see who changed',
      'changes by a colleague',
    ],
    calls: ['track changes', 'recording changes'],
  },
  { says: ['sticky note', 'post it', 'margin notes', 'remarks'], calls: ['comments'] },
  {
    says: ['hide names', 'hide personal data', 'blacken text', 'black bars over text'],
    calls: ['redaction'],
  },
  {
    says: ['sign a document', 'electronic signature', 'signed file'],
    calls: ['digital signatures'],
  },
  {
    says: [
      "can't type",
      "won't let me edit",
      "can't edit",
      'locked for editing',
      'greyed document',
    ],
    calls: ['read-only', 'protect'],
  },
  {
    says: ['saves by itself', 'auto save', 'autosave', 'every few minutes'],
    calls: ['saving documents automatically'],
  },
  { says: ['power cut', 'lost my work', 'forgot to save', 'unsaved'], calls: ['recovery'] },
  { says: ['make a pdf', 'turn into pdf', 'convert to pdf'], calls: ['export as PDF'] },
  {
    says: ['docx', 'word file', 'word document', 'ms office', 'send to word users'],
    calls: ['Microsoft Office documents', 'saving documents in other formats'],
  },
  { says: ['clickable text', 'web link'], calls: ['hyperlink'] },
  { says: ['dark mode', 'night mode', 'black background'], calls: ['application colors'] },
  {
    says: ['bar is gone', 'toolbar gone', 'buttons gone', 'buttons disappeared', 'missing buttons'],
    calls: ['using toolbars', 'toolbars'],
  },
  { says: ['inches', 'centimeters', 'centimetres', 'metric'], calls: ['measurement units'] },

  // Spreadsheets
  { says: ['excel', 'excel file', 'table sheet'], calls: ['spreadsheet'] },
  { says: ['total of a column', 'add numbers together', 'sum of a column'], calls: ['SUM'] },
  { says: ['mean value', 'mean of numbers'], calls: ['average'] },
  { says: ['hash marks', 'hashes', 'pound signs', 'number signs'], calls: ['column width'] },
  {
    says: [
      'keep the top row',
      'top row stays',
      'lock first row',
      'headings visible while scrolling',
      'always see headings',
    ],
    calls: ['freezing rows or columns as headers'],
  },
  {
    says: ['join cells', 'cells together', 'combine cells', 'one big cell'],
    calls: ['merge cells'],
  },
  {
    says: ['colour by value', 'color by value', 'colour depending', 'traffic light'],
    calls: ['conditional formatting'],
  },
  {
    says: ['double entries', 'repeated rows', 'same rows twice'],
    calls: ['removing duplicate values'],
  },
  { says: ['alphabetical', 'biggest first', 'put in order'], calls: ['sorting data', 'sort'] },
  { says: ['see only some rows', 'only show rows', 'show only'], calls: ['AutoFilter', 'filter'] },
  {
    says: ['pick from a list', 'list to choose from', 'only allow certain'],
    calls: ['validity of cell contents'],
  },
  {
    says: ['rows into columns', 'flip rows', 'swap rows and columns', 'turn a table'],
    calls: ['transposing'],
  },
  { says: ['drops the zero', 'zero in front', 'loses the zero'], calls: ['leading zeros'] },
  { says: ['money', 'euros', 'dollars', 'pounds'], calls: ['currency format'] },
  {
    says: ['too many digits', 'after the comma', 'after the point', 'fewer decimals'],
    calls: ['numbers with decimals', 'rounded off numbers'],
  },
  {
    says: ['text instead of number', 'numbers not add up', 'number is treated as text'],
    calls: ['converting text to numbers'],
  },
  {
    says: ['glue text', 'join names', 'put text together', 'join text'],
    calls: ['TEXTJOIN', 'CONCAT'],
  },
  { says: ['cross table', 'summarise', 'summarize', 'overview of data'], calls: ['pivot table'] },
  {
    says: ['age in years', 'days between', 'subtract dates'],
    calls: ['calculating with dates and times', 'DAYS'],
  },
  { says: ['working days', 'business days'], calls: ['NETWORKDAYS'] },
  {
    says: ['drag down', 'continue a series', 'carry on numbers'],
    calls: ['fill series', 'automatically calculating series'],
  },
  {
    says: ['dollar sign in formula', 'stay the same when copied', 'cell shifts when copying'],
    calls: ['absolute and relative references'],
  },
  {
    says: ['two lines in a cell', 'enter inside a cell', 'more lines in a cell'],
    calls: ['line breaks in cells', 'multi-line text'],
  },
  {
    says: ['others not change', 'lock cells', 'stop people changing'],
    calls: ['protecting cells'],
  },
  {
    says: ['title on every printed page', 'headings on every page'],
    calls: ['printing rows or columns on every page'],
  },
  { says: ['comma separated', 'semicolon separated'], calls: ['CSV files'] },
  { says: ['record my steps', 'repeat steps', 'automate'], calls: ['recording a macro'] },

  // Presentations
  { says: ['powerpoint', 'power point'], calls: ['presentation'] },
  {
    says: ['effect between slides', 'changing slides effect', 'swoosh'],
    calls: ['slide transition'],
  },
  { says: ['make things move', 'fly in', 'moving text'], calls: ['animation', 'effect'] },
  {
    says: ['cheat sheet', 'speaker notes', 'my notes while presenting'],
    calls: ['presenter console', 'notes view'],
  },
  {
    says: ['same logo everywhere', 'logo on every slide', 'same background on all slides'],
    calls: ['master slide'],
  },
  {
    says: ['holiday pictures', 'slideshow of photos', 'many pictures at once'],
    calls: ['photo album'],
  },
  { says: ['pie diagram', 'cake chart', 'round chart'], calls: ['chart type pie'] },
  { says: ['org chart', 'boxes and arrows', 'process diagram'], calls: ['flowchart'] },

  // Pictures
  {
    says: [
      'black and white',
      'remove colour',
      'remove color',
      'turn a photo grey',
      'grey picture',
      'picture without colours',
    ],
    calls: ['desaturate', 'grayscale'],
  },
  { says: ['colour'], calls: ['color'] },
  {
    says: [
      'cut a picture',
      'cut off edges',
      'cut out part',
      'snip',
      'trim a picture',
      'trim a photo',
    ],
    calls: ['crop'],
  },
  {
    says: [
      'make picture smaller',
      'shrink a photo',
      'make image bigger',
      'bigger picture',
      'resize photo',
    ],
    calls: ['scale image', 'change the size of an image'],
  },
  {
    says: [
      'too big to mail',
      'fewer megabytes',
      'file too heavy',
      'lighter file',
      'picture too heavy',
    ],
    calls: ['compressing images', 'file size'],
  },
  {
    says: [
      'remove backdrop',
      'cut out person',
      'remove background',
      'without background',
      'see through',
    ],
    calls: ['separating an object from its background', 'transparency'],
  },
  { says: ['devil eyes', 'glowing eyes'], calls: ['red eye removal'] },
  { says: ['mirror', 'mirror image', 'upside down picture', 'other way round'], calls: ['flip'] },
  {
    says: ['crooked photo', 'horizon', 'tilted', 'lies on its side', 'wonky'],
    calls: ['rotate', 'straighten'],
  },
  {
    says: ['pimple', 'wrinkles', 'scratch', 'spots on skin', 'retouch', 'remove a person'],
    calls: ['heal', 'clone'],
  },
  {
    says: ['blurry photo', 'out of focus', 'not crisp', 'make clearer'],
    calls: ['sharpen', 'unsharp mask'],
  },
  {
    says: ['make blurry', 'hide a face', 'unrecognisable face', 'soften a face'],
    calls: ['blur', 'pixelize'],
  },
  {
    says: [
      'too dark photo',
      'dark picture',
      'underexposed',
      'lighten a photo',
      'brighten a picture',
    ],
    calls: ['brightness-contrast', 'levels', 'exposure'],
  },
  {
    says: ['orange photo', 'bluish', 'colour cast', 'color cast', 'wrong tint'],
    calls: ['white balance', 'color balance'],
  },
  { says: ['like an old picture', 'vintage', 'retro', 'brownish'], calls: ['sepia', 'old photo'] },
  { says: ['paint pot', 'pour color', 'fill an area', 'paint bucket'], calls: ['bucket fill'] },
  { says: ['soft edges', 'smooth edges', 'fade edges'], calls: ['feather'] },
  { says: ['fading colour', 'colour blend', 'one colour into another'], calls: ['gradient'] },
  {
    says: ['squash layers', 'join layers', 'combine layers'],
    calls: ['merge visible layers', 'flatten image'],
  },
  {
    says: ['montage', 'collage', 'two photos together'],
    calls: ['combining images', 'open as layers'],
  },
  { says: ['rounded edges', 'curved corners', 'soft corners'], calls: ['round corners'] },
  { says: ['shade behind', 'shadow behind letters'], calls: ['drop shadow'] },
  { says: ['grainy', 'speckles'], calls: ['noise reduction', 'despeckle'] },
  { says: ['put on top'], calls: ['bring to front'] },
  { says: ['put behind', 'underneath others'], calls: ['send to back'] },
  {
    says: ['save as jpg', 'save a png', 'get jpg from gimp'],
    calls: ['export image', 'export file'],
  },
  {
    says: ['tools have disappeared', 'toolbox gone', 'gimp windows gone'],
    calls: ['missing windows and dialogs'],
  },
];
