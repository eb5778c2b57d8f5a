using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;

namespace GraphQL.AspNetCore.Playground;

/// <summary>
/// The files of a directory as they were when it was read. A request's path is only ever looked up among them, so that no path leads out
/// of the directory.
/// </summary>
internal sealed class PlaygroundFiles
{
    public const string Index = "index.html";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new()
    {
        Mappings = { [".webmanifest"] = "application/manifest+json" },
    };

    private readonly FrozenDictionary<string, PlaygroundFile> _files;

    private PlaygroundFiles(FrozenDictionary<string, PlaygroundFile> files) => _files = files;

    /// <summary>Reads the directory.</summary>
    /// <returns>Null where it is missing or holds no page.</returns>
    public static PlaygroundFiles? Read(string directory)
    {
        if (!File.Exists(Path.Combine(directory, Index)))
        {
            return null;
        }

        var files = new Dictionary<string, PlaygroundFile>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(directory, path).Replace(Path.DirectorySeparatorChar, '/');
            if (ContentTypeOf(name) is { } contentType)
            {
                files.Add(name, new PlaygroundFile(path, contentType, new DateTimeOffset(File.GetLastWriteTimeUtc(path))));
            }
        }

        return new PlaygroundFiles(files.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public PlaygroundFile? Find(string name) => _files.GetValueOrDefault(name);

    private static string? ContentTypeOf(string name)
    {
        if (name == "LICENSE")
        {
            return "text/plain; charset=utf-8";
        }

        if (!ContentTypes.TryGetContentType(name, out var contentType))
        {
            return null;
        }

        return contentType.StartsWith("text/", StringComparison.Ordinal) ? contentType + "; charset=utf-8" : contentType;
    }
}

/// <summary>One file of the playground.</summary>
internal sealed record PlaygroundFile(string Path, string ContentType, DateTimeOffset LastModified);
