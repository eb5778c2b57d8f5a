namespace Personio.Sandbox.Company;

/// <summary>An attribute this company defined for itself; one of every type that Personio has.</summary>
/// <param name="Key">dynamic_ and a number.</param>
/// <param name="Type">standard, date, integer, decimal, list, link, tags or multiline.</param>
internal sealed record CustomAttribute(string Key, string Label, string Type, string? UniversalId, IReadOnlyList<string> Options)
{
    public static CustomAttribute BadgeNumber { get; } = new("dynamic_553201", "Badge number", "standard", null, []);

    public static CustomAttribute Birthday { get; } = new("dynamic_553202", "Birthday", "date", "date_of_birth", []);

    public static CustomAttribute Children { get; } = new("dynamic_553203", "Number of children", "integer", null, []);

    public static CustomAttribute BonusShare { get; } = new("dynamic_553204", "Bonus share", "decimal", null, []);

    public static CustomAttribute ShirtSize { get; } = new("dynamic_553205", "T-shirt size", "list", null, ["XS", "S", "M", "L", "XL"]);

    public static CustomAttribute Profile { get; } = new("dynamic_553206", "Public profile", "link", null, []);

    public static CustomAttribute Languages { get; } = new(
        "dynamic_553207", "Languages", "tags", null, ["Deutsch", "English", "Español", "Français", "Italiano", "Polski", "Türkçe"]);

    public static CustomAttribute EmergencyContact { get; } = new("dynamic_553208", "Emergency contact", "multiline", null, []);

    public static IReadOnlyList<CustomAttribute> All { get; } =
        [BadgeNumber, Birthday, Children, BonusShare, ShirtSize, Profile, Languages, EmergencyContact];

    /// <summary>v2's name for it across accounts, which is never missing; v1 names few.</summary>
    public string GlobalId => UniversalId ?? Label.ToLowerInvariant().Replace(' ', '_');

    /// <summary>The values with one set, or unset by null.</summary>
    public static IReadOnlyDictionary<string, object> Set(IReadOnlyDictionary<string, object> values, string key, object? value)
    {
        var changed = new Dictionary<string, object>(values, StringComparer.Ordinal);
        changed.Remove(key);
        if (value is not null)
        {
            changed[key] = value;
        }

        return changed;
    }
}
