namespace Personio.Sandbox.Company.Recruiting;

/// <summary>What every company's recruiting is set up with.</summary>
internal static class RecruitingCatalog
{
    public static IReadOnlyList<RecruitingCategoryRecord> Categories { get; } =
    [
        new(51, "Permanent", [Stage(901, "Screening", "screening"), Stage(902, "Interview", "interview"), Stage(903, "Trial day", "interview")]),
        new(52, "Students & Trainees", [Stage(911, "Screening", "screening"), Stage(912, "Gespräch", "interview")]),
    ];

    public static IReadOnlyList<NamedUnit> Channels { get; } = [new(3, "LinkedIn"), new(4, "Career site"), new(5, "Referral")];

    /// <summary>The posting that the channel of each number has out.</summary>
    public static IReadOnlyDictionary<long, string> Postings { get; } = new Dictionary<long, string> { [3] = "linkedin-2026" };

    /// <summary>The attributes that the company has added, with their options or, when they are free, none.</summary>
    public static IReadOnlyDictionary<string, string[]> CustomAttributes { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["custom_attribute_101"] = [],
        ["custom_attribute_102"] = ["Newspaper", "Friends", "Search engine"],
    };

    private static StageRecord Stage(long id, string name, string type) => new(id, name, StageRecord.Companys, type);
}
