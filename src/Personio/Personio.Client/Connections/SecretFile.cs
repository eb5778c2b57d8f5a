namespace Personio.Client.Connections;

/// <summary>A secret that stands in a file, as containers get them: the whole text, without the line end after it.</summary>
internal static class SecretFile
{
    private const int MostBytes = 4_096;

    /// <summary>Reads the secret.</summary>
    /// <exception cref="PersonioSettingsException">The file cannot be read, is empty or is no secret's size.</exception>
    public static string Read(string setting, string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new PersonioSettingsException($"{setting} names a file of more than {MostBytes} bytes: that is no secret.");
            }

            return File.ReadAllText(path).TrimEnd('\r', '\n') is { Length: > 0 } secret
                ? secret
                : throw new PersonioSettingsException($"{setting} names an empty file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PersonioSettingsException($"{setting} names a file that cannot be read ({exception.GetType().Name}). Check the path and its permissions.");
        }
    }
}
