namespace GraphQL.AspNetCore;

/// <summary>Whether operations may bring files along (GraphQL multipart request specification), and how many and how large.</summary>
public sealed class GraphQLUploadOptions
{
    /// <summary>Whether <c>multipart/form-data</c> requests are read.</summary>
    /// <value>The default is false: they are refused with 415, for whoever takes files has to say where they may come from and go to.</value>
    public bool Allow { get; set; }

    /// <summary>The most files of one request. More are refused with <c>MAX_FILES_EXCEEDED</c>.</summary><value>The default is 10.</value>
    public int MaxFiles { get; set; } = 10;

    /// <summary>The largest file, in bytes. A larger one is refused with 413 and <c>MAX_FILE_BYTES_EXCEEDED</c>.</summary>
    /// <value>The default is 20 MiB.</value>
    public long MaxFileBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>All files of one request together, in bytes. More are refused with 413 and <c>MAX_UPLOAD_BYTES_EXCEEDED</c>.</summary>
    /// <value>The default is 50 MiB.</value>
    public long MaxBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>The largest <c>map</c>, in bytes. A larger one is refused with 413 and <c>MAX_FILE_MAP_BYTES_EXCEEDED</c>.</summary>
    /// <value>The default is 16 KiB.</value>
    public int MaxMapBytes { get; set; } = 16 * 1024;

    /// <summary>
    /// The most places in the variables that the files of one request may stand in, for one file may stand in several. More are refused with
    /// <c>MAX_FILE_PATHS_EXCEEDED</c>.
    /// </summary>
    /// <value>The default is 100.</value>
    public int MaxPaths { get; set; } = 100;

    /// <summary>How many requests with files are read at a time. One more is refused with 503 and <c>SERVER_BUSY</c>.</summary>
    /// <value>The default is 16: with the other defaults, at most 800 MiB of files at a time.</value>
    public int MaxConcurrentUploads { get; set; } = 16;

    /// <summary>Up to how many bytes a file is kept in memory; a larger one goes to <see cref="Directory"/>.</summary>
    /// <value>The default is 64 KiB.</value>
    public int MemoryBytes { get; set; } = 64 * 1024;

    /// <summary>
    /// Where files wait until their request is over. On Unix they have no name there and only the process can read them, so that nothing is
    /// left of them however the process ends; on Windows they are deleted when the request is over.
    /// </summary>
    /// <value>The default is the system's directory for temporary files.</value>
    public string Directory { get; set; } = Path.GetTempPath();
}
