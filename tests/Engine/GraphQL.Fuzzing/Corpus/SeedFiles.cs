using System.Text;

namespace GraphQL.Fuzzing.Corpus;

/// <summary>The inputs that runs begin with.</summary>
internal static class SeedFiles
{
    /// <summary>The type system that documents are validated and executed against.</summary>
    public static string FixtureSdl { get; } = Encoding.UTF8.GetString(Read("schemas/fixture.graphql"));

    /// <summary>All files of some folders, in a stable order.</summary>
    public static IReadOnlyList<byte[]> In(params IReadOnlyList<string> folders) =>
    [
        .. typeof(SeedFiles).Assembly.GetManifestResourceNames()
            .Where(name => folders.Contains(name.Split('/')[0], StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static byte[] Read(string name)
    {
        using var stream = typeof(SeedFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no seed {name}.", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
