using System.Collections.Frozen;
using Personio.Client.Caching;

namespace Personio.Subgraph.Caching;

/// <summary>
/// What the types of the schema are called in tags of caches, and of which kind of Personio's answers they are made: what that kind's changes make wrong, they make wrong
/// in a router's cache. Types that are only parts of another have its word.
/// </summary>
internal static class TaggedTypes
{
    private const string Connection = "Connection";

    private static readonly FrozenDictionary<string, TaggedType> Types = new Dictionary<string, TaggedType>(StringComparer.Ordinal)
    {
        ["Employee"] = new("employee", CachedResource.People),
        ["EmployeeAttribute"] = new("employee", CachedResource.People),
        ["Absence"] = new("absence", CachedResource.Absences),
        ["AbsenceBalance"] = new("absence-balance", CachedResource.AbsenceBalances),
        ["AbsenceType"] = new("absence-type", CachedResource.AbsenceTypes),
        ["Attendance"] = new("attendance", CachedResource.Attendances),
        ["Document"] = new("document", CachedResource.Documents),
        ["DocumentCategory"] = new("document-category", CachedResource.DocumentCategories),
        ["Project"] = new("project", CachedResource.Projects),
        ["Application"] = new("application", CachedResource.Applications),
        ["Candidate"] = new("candidate", CachedResource.Applications),
        ["Job"] = new("job", CachedResource.RecruitingJobs),
        ["RecruitingCategory"] = new("recruiting-category", CachedResource.RecruitingJobs),
        ["OpenPosition"] = new("open-position", CachedResource.OpenPositions),
        ["Department"] = new("department", CachedResource.Organisation),
        ["Team"] = new("team", CachedResource.Organisation),
        ["Office"] = new("office", CachedResource.Organisation),
        ["LegalEntity"] = new("legal-entity", CachedResource.Organisation),
        ["CostCenter"] = new("cost-center", CachedResource.Organisation),
        ["CatalogJob"] = new("catalog-job", CachedResource.JobCatalogue),
        ["SalaryBand"] = new("salary-band", CachedResource.JobCatalogue),
        ["Compensation"] = new("compensation", CachedResource.Compensations),
        ["CompensationType"] = new("compensation-type", CachedResource.Compensations),
        ["Report"] = new("report", CachedResource.Reports),
        ["ReportRow"] = new("report", CachedResource.Reports),
        ["ReportAttribute"] = new("report-attribute", CachedResource.Reports),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ILookup<CachedResource, string> TypesByKind = Types.ToLookup(type => type.Value.Resource, type => type.Key);

    private static readonly FrozenDictionary<CachedResource, string[]> WordsByKind =
        TypesByKind.ToFrozenDictionary(kind => kind.Key, kind => kind.Select(type => Types[type].Word).Distinct(StringComparer.Ordinal).ToArray());

    /// <summary>What a type is called, and what it is made of; null for types that nobody keeps. A connection has the word of its nodes: it may tell how many there are.</summary>
    public static TaggedType? Find(string typeName) =>
        Types.GetValueOrDefault(typeName.EndsWith(Connection, StringComparison.Ordinal) ? typeName[..^Connection.Length] : typeName);

    /// <summary>The words of those of some types that have one, each once.</summary>
    public static IEnumerable<string> WordsOf(IEnumerable<string> typeNames) =>
        typeNames.Select(Find).OfType<TaggedType>().Select(type => type.Word).Distinct(StringComparer.Ordinal);

    /// <summary>The words of the types that are made of a kind of answers.</summary>
    public static IReadOnlyList<string> WordsOf(CachedResource resource) => WordsByKind.GetValueOrDefault(resource, []);

    /// <summary>The names of the types that are made of a kind of answers.</summary>
    public static IEnumerable<string> TypesOf(CachedResource resource) => TypesByKind[resource];
}

/// <summary>A type whose objects a router may keep.</summary>
/// <param name="Word">What tags call it.</param>
/// <param name="Resource">The kind of Personio's answers that it is made of.</param>
internal sealed record TaggedType(string Word, CachedResource Resource);
