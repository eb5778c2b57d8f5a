using System.Text.Json;

namespace Personio.Sandbox.Company.Saving;

/// <summary>Reads a company and checks that it can live: every mistake is told with its section, index and field.</summary>
internal static class CompanyFileReader
{
    /// <summary>The largest file that is read: 256 MB.</summary>
    public const long MaxBytes = 256L * 1024 * 1024;

    private const string Format = "format";

    /// <summary>Null when there are mistakes.</summary>
    /// <exception cref="IOException">The source cannot be read.</exception>
    public static async Task<(CompanyFile? File, IReadOnlyList<string> Mistakes)> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var mistakes = new CompanyMistakes();
        try
        {
            using var json = await JsonDocument.ParseAsync(source, cancellationToken: cancellationToken);
            var file = Read(json.RootElement, mistakes);
            if (!mistakes.Any)
            {
                CompanyFileCheck.Check(file, mistakes);
            }

            return mistakes.Any ? (null, mistakes.Found) : (file, []);
        }
        catch (JsonException exception)
        {
            return (null, [$"It is no JSON: {exception.Message}"]);
        }
    }

    /// <summary>Reads the file at a path.</summary>
    /// <exception cref="SandboxStartException">It cannot be read, or says what cannot be.</exception>
    public static async Task<CompanyFile> LoadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var source = File.OpenRead(path);
            await using (source.ConfigureAwait(false))
            {
                if (source.Length > MaxBytes)
                {
                    throw new SandboxStartException($"The sandbox cannot start: the company file {path} has more than {MaxBytes} bytes.");
                }

                var (file, mistakes) = await ReadAsync(source, cancellationToken);
                return file ?? throw new SandboxStartException(
                    $"The sandbox cannot start: the company file {path} cannot be used. {string.Join(Environment.NewLine, mistakes)}");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SandboxStartException($"The sandbox cannot start: the company file {path} cannot be read. {exception.Message}", exception);
        }
    }

    private static CompanyFile Read(JsonElement json, CompanyMistakes mistakes)
    {
        var file = new CompanyFile { Today = default };
        if (json.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add("the file", "it has to be an object with a section for each resource.");
            return file;
        }

        if (json.TryGetProperty(Format, out var format)
            && !(format.ValueKind == JsonValueKind.Number && format.TryGetInt32(out var number) && number == CompanyFile.CurrentFormat))
        {
            mistakes.Add(Format, $"this sandbox reads {CompanyFile.CurrentFormat}; save the company again with the sandbox that wrote it, or leave it out.");
        }

        var known = CompanySections.All.Select(section => section.Name).Append(Format).ToHashSet(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            mistakes.Add(member.Name, $"there is no such section; there are {string.Join(", ", known)}.");
        }

        foreach (var section in CompanySections.All)
        {
            if (json.TryGetProperty(section.Name, out var value))
            {
                file = section.Read(value, file, mistakes);
            }
            else
            {
                mistakes.Require(!section.IsRequired, section.Name, "this section has to be there.");
            }
        }

        return CompanyFileDefaults.Complete(json, file);
    }
}
