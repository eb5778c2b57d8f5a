namespace GraphQL.AspNetCore.Uploads;

/// <summary>A file for the life of a request.</summary>
internal static class TemporaryFile
{
    /// <summary>Makes an empty file. It is gone when the stream is disposed of, and on Unix also when the process is killed.</summary>
    public static FileStream Create(string directory)
    {
        var path = Path.Combine(directory, $"graphql-upload-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        try
        {
            // The open file lives on without a name.
            File.Delete(path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
