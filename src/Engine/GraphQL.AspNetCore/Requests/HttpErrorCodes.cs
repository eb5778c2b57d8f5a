namespace GraphQL.AspNetCore;

/// <summary>The transport's stable values of <c>extensions.code</c>, beside those of <see cref="Execution.ErrorCodes"/>.</summary>
public static class HttpErrorCodes
{
    /// <summary>The HTTP method is neither GET nor POST, or not allowed here (405).</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The body's media type, charset or encoding is not supported (415).</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The client accepts no media type the server can answer with (406).</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The body is larger than the server allows (413).</summary>
    public const string PayloadTooLarge = "PAYLOAD_TOO_LARGE";

    /// <summary>A browser could have sent the request without asking first (400).</summary>
    public const string PreflightRequired = "PREFLIGHT_REQUIRED";

    /// <summary>The request says that it comes from the gateway, but does not prove it (403).</summary>
    public const string GatewayRefused = "GATEWAY_REFUSED";

    /// <summary>The body came too slowly (408).</summary>
    public const string RequestTimeout = "REQUEST_TIMEOUT";

    /// <summary>The server has as many operations to run as it takes (503); its <c>Retry-After</c> says when to try again.</summary>
    public const string ServerBusy = "SERVER_BUSY";

    /// <summary>A batch has more operations than the server runs at once (400).</summary>
    public const string MaxBatchOperations = "MAX_BATCH_OPERATIONS_EXCEEDED";

    /// <summary>A form has more files than the server reads (400).</summary>
    public const string MaxFiles = "MAX_FILES_EXCEEDED";

    /// <summary>A form's files stand in more places than the server allows (400).</summary>
    public const string MaxFilePaths = "MAX_FILE_PATHS_EXCEEDED";

    /// <summary>A form's map is larger than the server reads (413).</summary>
    public const string MaxFileMapBytes = "MAX_FILE_MAP_BYTES_EXCEEDED";

    /// <summary>A file is larger than the server reads (413).</summary>
    public const string MaxFileBytes = "MAX_FILE_BYTES_EXCEEDED";

    /// <summary>All files of a form together are larger than the server reads (413).</summary>
    public const string MaxUploadBytes = "MAX_UPLOAD_BYTES_EXCEEDED";

    /// <summary>Only the hash of a document was sent, but the server keeps no documents: send the text.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>A page of this origin may not open a WebSocket (403).</summary>
    public const string OriginNotAllowed = "ORIGIN_NOT_ALLOWED";

    /// <summary>The process has as many WebSockets open as it serves (503).</summary>
    public const string TooManyWebSockets = "TOO_MANY_WEBSOCKETS";

    /// <summary>The process has as many streams of events open as it serves (503).</summary>
    public const string TooManyEventStreams = "TOO_MANY_EVENT_STREAMS";

    /// <summary>A WebSocket has as many operations at work as it may have.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>The server does not have the document of this hash yet: send text and hash.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The hash is not that of the text beside it.</summary>
    public const string PersistedQueryHashMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>The server runs only documents that it keeps, and this is none of them (403).</summary>
    public const string PersistedQueryNotInList = "PERSISTED_QUERY_NOT_IN_LIST";

    /// <summary>The server keeps no document of this id.</summary>
    public const string DocumentNotFound = "DOCUMENT_NOT_FOUND";
}
