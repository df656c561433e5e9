/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsWriter3: readonly GlossaryLine[] = [
  {
    says: ['escanear al documento', 'foto del escáner', 'meter un papel escaneado'],
    calls: ['insertar una imagen escaneada'],
  },
  {
    says: [
      'se mueve la foto',
      'la imagen salta',
      'foto se va a otra página',
      'imagen no se queda',
      'descoloca las fotos',
      'fijar la imagen',
    ],
    calls: ['ancla', 'anclar', 'posicionar objetos'],
  },
  {
    says: [
      'texto al lado de la foto',
      'texto no rodea',
      'foto detrás del texto',
      'texto encima de la foto',
    ],
    calls: ['ajustar texto alrededor de objetos'],
  },
  {
    says: [
      'texto alrededor de la forma',
      'siguiendo la silueta',
      'contorno de la foto para el texto',
    ],
    calls: ['editor de contornos'],
  },
  {
    says: ['cuadro de texto', 'caja de texto', 'cajita con texto'],
    calls: ['insertar, editar y enlazar marcos', 'cuadro de texto y forma'],
  },
  {
    says: ['texto continúa en otro cuadro', 'caja que sigue en otra', 'enlazar cuadros'],
    calls: ['enlazar marcos'],
  },
  {
    says: [
      'recortar imagen en writer',
      'recortar foto en word',
      'cortar imagen dentro del documento',
    ],
    calls: ['recortar'],
  },
  {
    says: ['borde a la foto', 'marco a la imagen', 'recuadro a la imagen'],
    calls: ['definir bordes para objetos'],
  },
  {
    says: ['mover la imagen poco a poco', 'mover con las flechas', 'objeto con el teclado'],
    calls: ['mover y cambiar el tamaño de marcos y objetos con el teclado'],
  },
  {
    says: ['dibujos ya hechos', 'cliparts', 'dibujitos', 'imágenes prediseñadas'],
    calls: ['insertar objetos de la Galería', 'galería'],
  },
  // Escritura, revisión
  {
    says: [
      'corregir faltas',
      'corrector no funciona',
      'corrector en otro idioma',
      'no marca las faltas',
      'no subraya errores',
      'marca todo en rojo',
    ],
    calls: [
      'comprobar ortografía y gramática',
      'seleccionar el idioma del documento',
      'revisión ortográfica automática',
    ],
  },
  {
    says: ['rayas rojas', 'ondas rojas', 'líneas rojas'],
    calls: ['revisión ortográfica automática'],
  },
  {
    says: [
      'añadir palabra al diccionario',
      'mi apellido sale mal',
      'palabra que no conoce',
      'agregar al diccionario',
      'quitar del diccionario',
    ],
    calls: [
      'quitar palabras de un diccionario definido por el usuario',
      'editar diccionario',
      'ayudas de escritura',
    ],
  },
  { says: ['raya azul debajo', 'gramática'], calls: ['comprobar ortografía y gramática'] },
  {
    says: ['otra palabra igual', 'palabra repetida', 'sinónimo', 'otra forma de decir'],
    calls: ['sinónimos'],
  },
  {
    says: [
      'no cambie lo que escribo',
      'corrige lo que escribo',
      'mayúscula después de punto',
      'cambia comillas',
      'convierte (c)',
      'cambia letras solo',
    ],
    calls: ['desactivar la corrección automática', 'corrección automática'],
  },
  {
    says: ['abreviaturas', 'excepción de mayúscula'],
    calls: ['excepciones a la lista de Corrección automática'],
  },
  {
    says: [
      'texto que uso siempre',
      'frases hechas',
      'escribir la misma frase',
      'párrafo repetido siempre',
      'firma automática en el texto',
      'atajo de texto',
    ],
    calls: ['uso de Texto automático'],
  },
  {
    says: ['adivina la palabra', 'sugiere palabras', 'completa sola'],
    calls: ['compleción de palabras'],
  },
  {
    says: [
      'contar las palabras',
      'cuánto llevo escrito',
      'límite de palabras',
      'cuántos caracteres',
      'contar caracteres',
    ],
    calls: ['contar palabras', 'contador de palabras'],
  },
  {
    says: [
      'buscar una palabra',
      'cambiar un nombre en todo el texto',
      'ctrl f',
      'cambiar todos los nombres',
      'buscar en el texto',
      'sustituir en todo el documento',
    ],
    calls: ['buscar y reemplazar en Writer'],
  },
  {
    says: [
      'buscar con comodines',
      'buscar patrón',
      'asterisco al buscar',
      'buscar números cualquiera',
      'regex',
    ],
    calls: ['expresiones regulares en las búsquedas'],
  },
  {
    says: [
      'ver lo que cambió otro',
      'marcar los cambios',
      'lo que ha corregido mi jefe',
      'texto tachado de colores',
      'revisión de word',
    ],
    calls: ['grabar cambios', 'grabar y mostrar cambios'],
  },
  {
    says: [
      'aceptar correcciones',
      'quitar las marcas de cambios',
      'quitar el tachado de colores',
      'rechazar correcciones',
      'dejar definitivo',
    ],
    calls: ['aceptar o rechazar cambios'],
  },
  {
    says: [
      'comparar dos documentos',
      'diferencias entre dos documentos',
      'diferencias de versiones',
    ],
    calls: ['comparar versiones de un documento'],
  },
  {
    says: ['juntar correcciones', 'varias copias revisadas', 'correcciones de varios'],
    calls: ['combinar versiones'],
  },
  {
    says: ['guardar versiones', 'versión anterior', 'versión vieja', 'histórico de versiones'],
    calls: ['gestión de versiones'],
  },
  {
    says: [
      'nota al lado',
      'comentar',
      'poner un comentario',
      'globo amarillo',
      'notas amarillas al margen',
      'imprimir comentarios',
      'borrar comentarios',
    ],
    calls: ['comentario', 'insertar y editar comentarios'],
  },
  {
    says: [
      'proteger un texto',
      'bloquear el documento',
      'documento protegido',
      'quitar protección',
    ],
    calls: ['protección de contenido en LibreOffice Writer', 'proteger contenido'],
  },
  {
    says: [
      'ocultar un párrafo',
      'texto escondido',
      'texto que no se vea',
      'texto que no se imprima',
    ],
    calls: ['ocultar texto', 'texto que no es para imprimir', 'mostrar texto oculto'],
  },
  { says: ['aparece según', 'texto si se cumple', 'según el caso'], calls: ['texto condicional'] },
  {
    says: [
      'fecha de hoy',
      'fecha automática',
      'poner la fecha',
      'que la fecha cambie sola',
      'fecha cambia sola',
      'hora en el documento',
    ],
    calls: ['insertar un campo de fecha fijo o variable'],
  },
  { says: ['datos que cambian solos', 'casilla gris'], calls: ['acerca de los campos', 'campos'] },
  {
    says: ['preguntar al abrir', 'rellenar huecos', 'que pregunte un dato'],
    calls: ['agregar campos de entrada'],
  },
  {
    says: [
      'cartas para todos',
      'mismo texto con distinto nombre',
      'carta a varios',
      'carta con nombre de cada uno',
      'cartas desde excel',
      'mail merge',
      'enviar a una lista de personas',
      'invitaciones con nombre',
    ],
    calls: [
      'crear una carta modelo',
      'combinar correspondencia',
      'asistente para combinar correspondencia',
    ],
  },
  { says: ['hacer un sobre', 'imprimir sobres en writer'], calls: ['sobre'] },
  {
    says: [
      'pegatinas con direcciones',
      'tarjetas con mi nombre',
      'etiquetas de un excel',
      'tarjetas personales',
    ],
    calls: [
      'imprimir etiquetas de direcciones',
      'crear e imprimir etiquetas y tarjetas de presentación',
    ],
  },
  {
    says: [
      'libro con varios archivos',
      'juntar varios documentos',
      'juntar capítulos',
      'unir archivos',
      'documento grande en partes',
      'tesis',
    ],
    calls: ['patrones de documento y subdocumentos'],
  },
  {
    says: ['meter un documento en otro', 'pegar otro documento entero'],
    calls: ['insertar un documento de texto completo'],
  },
  {
    says: [
      'imprimir un folleto plegado',
      'imprimir como revista',
      'imprimir en forma de libro',
      'doblado por la mitad',
    ],
    calls: ['imprimir un prospecto'],
  },
  {
    says: ['imprimir varias en una', 'ahorrar hojas', 'cuatro páginas por hoja'],
    calls: ['imprimir varias páginas en la misma hoja'],
  },
  {
    says: ['bandeja de la impresora', 'cajón de papel', 'bandeja de papel'],
    calls: ['seleccionar bandejas de papel de impresora'],
  },
  {
    says: ['imprimir sin imágenes', 'fondo no se imprime'],
    calls: ['seleccionar qué imprimir', 'opciones de impresión'],
  },
  {
    says: ['guardar como página web', 'pasar a html', 'subir el texto a la web'],
    calls: ['guardar documentos de texto en formato HTML'],
  },
  {
    says: [
      'poner un enlace',
      'enlace a otra parte del documento',
      'saltar dentro del texto',
      'botón de índice',
      'palabra que lleva a una web',
    ],
    calls: ['insertar hiperenlaces', 'inserción de hiperenlaces con el Navegador'],
  },
  {
    says: [
      'quitar el enlace',
      'enlace azul',
      'se pone azul la dirección',
      'correo se pone azul',
      'enlaces solos',
      'dirección web se convierte',
    ],
    calls: ['desactivar el reconocimiento automático de URL', 'editar hiperenlaces'],
  },
  {
    says: ['carta formal', 'modelo de carta', 'carta comercial'],
    calls: ['asistente para cartas'],
  },
  { says: ['orden del día', 'reunión', 'convocatoria'], calls: ['asistente para órdenes del día'] },
  { says: ['fax'], calls: ['enviar faxes', 'asistente para faxes'] },
  { says: ['resumen del documento'], calls: ['crear resumen automático'] },
  {
    says: ['currículum', 'plantilla de currículo', 'modelo de factura', 'plantillas ya hechas'],
    calls: ['plantillas'],
  },
  { says: ['dibujar con código', 'tortuga'], calls: ['LibreLogo'] },
];
