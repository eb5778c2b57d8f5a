using System.Globalization;

namespace Personio.Sandbox.V2;

/// <summary>
/// Reads the filters of a v2 list. A known name with an operator that it does not have is refused; names of no known field are ignored
/// (Personio v2: filters). The first thing that is wrong is kept in <see cref="Problem"/>.
/// </summary>
internal sealed class FilterReader
{
    private const int MaxValues = 1000;

    private readonly ILookup<string, string> _values;

    public FilterReader(IReadOnlyList<KeyValuePair<string, string?>> filters, params IReadOnlyList<string> known)
    {
        _values = filters.ToLookup(filter => filter.Key, filter => filter.Value ?? "", StringComparer.Ordinal);
        var fields = known.Select(FieldOf).ToHashSet(StringComparer.Ordinal);
        if (_values.Any(filter => fields.Contains(FieldOf(filter.Key)) && !known.Contains(filter.Key, StringComparer.Ordinal)))
        {
            Problem = V2Problem.InvalidFilter;
        }
    }

    public V2Problem? Problem { get; private set; }

    /// <summary>The last value; null when the filter is not there.</summary>
    public string? Text(string name) => _values[name].LastOrDefault();

    /// <summary>Comma separated, or with the name repeated; null when the filter is not there.</summary>
    public HashSet<string>? List(string name, StringComparer? comparer = null)
    {
        if (!_values.Contains(name))
        {
            return null;
        }

        var items = _values[name]
            .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(comparer ?? StringComparer.Ordinal);
        Refuse(items.Count > MaxValues, name);
        return items;
    }

    /// <summary>Only with the name repeated, or comma separated: whichever of the two readings fits an item.</summary>
    public HashSet<string>? Names(string name)
    {
        var items = List(name);
        items?.UnionWith(_values[name]);
        return items;
    }

    /// <summary>One of some words; null when the filter is not there.</summary>
    public string? Word(string name, params ReadOnlySpan<string> allowed)
    {
        var word = Text(name);
        Refuse(word is not null && !allowed.Contains(word), name);
        return word;
    }

    public bool Flag(string name) => Word(name, "true", "false") == "true";

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        Refuse(!isDate, name);
        return isDate ? date : null;
    }

    /// <summary>A date, which means the midnight it begins with in UTC, or, where times are let in, an instant.</summary>
    public DateTimeOffset? Instant(string name, bool acceptTimes)
    {
        if (acceptTimes && Text(name) is { } text && V2Format.TryReadInstant(text, out var instant))
        {
            return instant;
        }

        return Date(name) is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
    }

    public void Refuse(bool isWrong, string name)
    {
        if (isWrong)
        {
            Problem ??= V2Problem.InvalidField(name);
        }
    }

    private static string FieldOf(string name) => name.Split('.')[0];
}
