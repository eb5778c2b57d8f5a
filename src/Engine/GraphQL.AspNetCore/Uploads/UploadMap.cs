using System.Globalization;
using System.Text.Json;
using GraphQL.AspNetCore.Requests;

namespace GraphQL.AspNetCore.Uploads;

/// <summary>Which part of the form is the file at which place.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Operation">The operation of a batch; null where there is no batch.</param>
/// <param name="Path">The place in the variables: names and indexes, joined by dots.</param>
internal readonly record struct FilePlace(string Part, int? Operation, string Path);

/// <summary>The form's <c>map</c>, held against its <c>operations</c>: every place in it exists once, and is null.</summary>
internal sealed class UploadMap
{
    private const string Variables = "variables.";

    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly List<FilePlace> _places = [];

    private UploadMap()
    {
    }

    public static UploadMap Empty { get; } = new();

    /// <summary>The names of the parts that hold files.</summary>
    public IReadOnlyCollection<string> Parts => _parts;

    public IReadOnlyList<FilePlace> Places => _places;

    /// <summary>Reads the map.</summary>
    /// <returns>Why it is none for these operations; null where it is.</returns>
    public static Refusal? Read(JsonElement map, JsonElement operations, GraphQLUploadOptions options, out UploadMap read)
    {
        read = new UploadMap();
        if (map.ValueKind != JsonValueKind.Object)
        {
            return Refusal.BadRequest($"The part `map` must be a JSON object, not {RequestMembers.Describe(map.ValueKind)}.");
        }

        if (map.GetPropertyCount() is var files && files > options.MaxFiles)
        {
            return UploadRefusals.TooManyFiles(files, options.MaxFiles);
        }

        foreach (var entry in map.EnumerateObject())
        {
            if (read.Add(entry, operations, options) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private Refusal? Add(JsonProperty entry, JsonElement operations, GraphQLUploadOptions options)
    {
        if (entry.Value.ValueKind != JsonValueKind.Array || entry.Value.GetArrayLength() == 0)
        {
            return Refusal.BadRequest("Each member of `map` must be a list of paths with at least one, such as [\"variables.file\"].");
        }

        _parts.Add(entry.Name);
        foreach (var element in entry.Value.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.String)
            {
                return Refusal.BadRequest($"The paths in `map` must be strings; one is {RequestMembers.Describe(element.ValueKind)}.");
            }

            if (_places.Count == options.MaxPaths)
            {
                return UploadRefusals.TooManyPaths(options.MaxPaths);
            }

            var path = element.GetString()!;
            if (Find(path, operations) is not { } found)
            {
                return UploadRefusals.NoSuchPlace(path, isBatch: operations.ValueKind == JsonValueKind.Array);
            }

            if (found.Value.ValueKind != JsonValueKind.Null)
            {
                return UploadRefusals.NotNull(path, found.Value.ValueKind);
            }

            if (_places.Exists(p => p.Operation == found.Operation && p.Path == found.Path))
            {
                return Refusal.BadRequest($"`map` puts two files in one place, {UploadRefusals.Quote(path)}.");
            }

            _places.Add(new FilePlace(entry.Name, found.Operation, found.Path));
        }

        return null;
    }

    private static (int? Operation, string Path, JsonElement Value)? Find(string path, JsonElement operations)
    {
        var rest = path;
        int? operation = null;
        var value = operations;
        if (operations.ValueKind == JsonValueKind.Array)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0 || !TryStep(operations, path[..dot], out value))
            {
                return null;
            }

            (operation, rest) = (int.Parse(path.AsSpan(0, dot), CultureInfo.InvariantCulture), path[(dot + 1)..]);
        }

        if (!rest.StartsWith(Variables, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var step in rest.Split('.'))
        {
            if (!TryStep(value, step, out value))
            {
                return null;
            }
        }

        return (operation, rest[Variables.Length..], value);
    }

    private static bool TryStep(JsonElement value, string step, out JsonElement next)
    {
        next = default;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return value.TryGetProperty(step, out next);
            case JsonValueKind.Array when IsIndex(step, value.GetArrayLength(), out var index):
                next = value[index];
                return true;
            default:
                return false;
        }
    }

    // One way only to write an index, so that one place has one path.
    private static bool IsIndex(string step, int length, out int index) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && index < length
        && (step.Length == 1 || step[0] != '0');
}
