using System.Text.Json;

namespace Personio.Contracts.OpenApi;

/// <summary>One OpenAPI 3.0 file of Personio's.</summary>
internal sealed class ApiFile
{
    private static readonly string[] Verbs = ["get", "post", "patch", "put", "delete"];

    private readonly JsonElement root;

    private ApiFile(string name, JsonElement root)
    {
        this.root = root;
        Name = name;
        Operations = [.. FindOperations()];
    }

    public string Name { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public static ApiFile Read(string path)
    {
        using var text = File.OpenText(path);
        return Read(Path.GetFileName(path), text);
    }

    public static ApiFile Read(string name, TextReader text) => new(name, YamlText.Read(text));

    /// <summary>Follows references. What stands beside a <c>$ref</c> does not count (OpenAPI 3.0.3, Reference Object).</summary>
    public JsonElement Resolve(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            element = Find(reference.GetString()!);
        }

        return element;
    }

    /// <summary>The part of this file that a reference such as <c>#/components/schemas/Meta</c> names.</summary>
    public JsonElement Find(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{Name} refers to '{reference}', which is not in the file.");
        }

        return reference[2..].Split('/').Aggregate(root, (part, name) =>
            part.TryGetProperty(name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out var next)
                ? next
                : throw new InvalidDataException($"{Name} has no '{reference}'."));
    }

    private IEnumerable<ApiOperation> FindOperations()
    {
        var prefix = root.TryGetProperty("servers", out var servers)
            ? new Uri(servers[0].GetProperty("url").GetString()!).AbsolutePath.TrimEnd('/')
            : "/v1"; // The file of personnel data names no server; its siblings do.
        if (!root.TryGetProperty("paths", out var paths))
        {
            yield break;
        }

        foreach (var path in paths.EnumerateObject())
        {
            foreach (var verb in path.Value.EnumerateObject().Where(member => Verbs.Contains(member.Name, StringComparer.Ordinal)))
            {
                yield return new ApiOperation(this, verb.Name.ToUpperInvariant(), prefix + path.Name, path.Value, verb.Value);
            }
        }
    }
}
