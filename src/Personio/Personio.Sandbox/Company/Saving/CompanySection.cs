using System.Text.Json;

namespace Personio.Sandbox.Company.Saving;

/// <summary>A section of a company file: how it is written, and how it is read with the place of every mistake.</summary>
internal abstract class CompanySection(string name)
{
    /// <summary>The member of the file.</summary>
    public string Name => name;

    /// <summary>Whether a file without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Its value; a list has a line for each item, so that files can be compared.</summary>
    public abstract void Write(Stream target, CompanyFile file);

    /// <summary>The file with what was read; what could not be is told as mistakes.</summary>
    public abstract CompanyFile Read(JsonElement json, CompanyFile file, CompanyMistakes mistakes);
}

/// <summary>A section that is one value.</summary>
internal sealed class ValueSection<T>(string name, Func<CompanyFile, T?> get, Func<CompanyFile, T, CompanyFile> set) : CompanySection(name)
{
    public override void Write(Stream target, CompanyFile file)
    {
        if (get(file) is { } value)
        {
            JsonSerializer.Serialize(target, value, CompanyJson.TypeOf<T>());
        }
        else
        {
            target.Write("null"u8);
        }
    }

    public override CompanyFile Read(JsonElement json, CompanyFile file, CompanyMistakes mistakes)
        => json.ValueKind != JsonValueKind.Null && CompanyJson.Read(json, CompanyJson.TypeOf<T>(), Name, mistakes) is { HasValue: true } read
            ? set(file, read.Value)
            : file;
}

/// <summary>A section that is a list.</summary>
/// <param name="name">The member of the file.</param>
/// <param name="get">Its items.</param>
/// <param name="set">The file with other items.</param>
/// <param name="blank">An item from which those of a file take what they leave out and is not required; null where all has to be said.</param>
internal sealed class ListSection<T>(
    string name, Func<CompanyFile, IReadOnlyList<T>> get, Func<CompanyFile, List<T>, CompanyFile> set, T? blank = null) : CompanySection(name)
    where T : class
{
    private readonly ItemTemplate? _template = blank is null ? null : ItemTemplate.Of(blank);

    public override void Write(Stream target, CompanyFile file)
    {
        var type = CompanyJson.TypeOf<T>();
        target.WriteByte((byte)'[');
        var separator = "\n    "u8;
        foreach (var item in get(file))
        {
            target.Write(separator);
            JsonSerializer.Serialize(target, item, type);
            separator = ",\n    "u8;
        }

        target.Write("\n  ]"u8);
    }

    public override CompanyFile Read(JsonElement json, CompanyFile file, CompanyMistakes mistakes)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            mistakes.Add(Name, "it has to be a list.");
            return file;
        }

        var type = CompanyJson.TypeOf<T>();
        var items = new List<T>(json.GetArrayLength());
        foreach (var (index, item) in json.EnumerateArray().Index())
        {
            if (!mistakes.IsFull
                && CompanyJson.Read(_template?.Fill(item) ?? item, type, $"{Name}[{index}]", mistakes) is { HasValue: true } read)
            {
                items.Add(read.Value);
            }
        }

        return set(file, items);
    }
}
