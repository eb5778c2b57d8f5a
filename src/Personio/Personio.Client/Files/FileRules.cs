using System.Collections.Frozen;

namespace Personio.Client.Files;

/// <summary>Which files an endpoint takes, checked before a byte travels.</summary>
/// <param name="maxBytes">The largest size.</param>
/// <param name="extensions">The extensions, separated by blanks.</param>
internal sealed class FileRules(int maxBytes, string extensions)
{
    private readonly FrozenSet<string> allowed = extensions.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Lets a file pass.</summary>
    /// <exception cref="ArgumentException">It is too large, or of a type that Personio refuses.</exception>
    public void Check(FileUpload file, string parameter)
    {
        if (file.Size > maxBytes)
        {
            throw new ArgumentException(
                $"The file has {file.Size} bytes, and Personio takes {maxBytes / 1024 / 1024} MB at most. Make it smaller or split it.", parameter);
        }

        if (!allowed.Contains(FileNames.Extension(file.Name)))
        {
            throw new ArgumentException($"Personio takes no files of this type. It takes: {extensions}.", parameter);
        }
    }
}
