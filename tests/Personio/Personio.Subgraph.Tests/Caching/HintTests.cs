using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Schema;
using Personio.Client.Caching;
using Personio.Subgraph.Caching;
using Personio.Subgraph.Tests.Access;

namespace Personio.Subgraph.Tests.Caching;

/// <summary>What the schema lets caches in front of the server keep.</summary>
public sealed class HintTests
{
    /// <summary>What is asked of Personio each time, and the machinery of gateways.</summary>
    private static readonly string[] NeverKept =
    [
        "ConnectionStatus.apis", "ConnectionStatus.budgets", "ConnectionStatus.webhookHealth", "ConnectionStatus.webhooksReceived",
        "Query.changes", "Query.connection", "Query.personioRequest", "Query.webhooks", "Query._service", "Query._entities", "Query._lookups",
    ];

    private static readonly ExecutableSchema Executable = SchemaUnderTest.Executable;

    [Fact]
    public void Field_WithPersonalData_IsPrivate()
    {
        var personal = QueryFields.Where(IsTagged).ToList();

        personal.Count.ShouldBeGreaterThan(60);
        personal.Where(field => !Executable.CacheHintOf(field).IsPrivate).Select(field => field.Coordinate).ShouldBeEmpty();
    }

    [Fact]
    public void Field_OfReferenceData_IsNot() =>
        ((string[])["absenceTypes", "costCenters", "departments", "legalEntities", "offices", "openPositions", "teams"])
            .Where(name => Executable.CacheHintOf(FieldOf("Query", name)).IsPrivate).ShouldBeEmpty();

    [Fact]
    public void Field_ThatFetches_SaysForHowLong() =>
        QueryFields.Where(field => Executable.CacheHintOf(field).MaxAge is 0).Select(field => field.Coordinate).Order(StringComparer.Ordinal)
            .ShouldBe(NeverKept.Order(StringComparer.Ordinal));

    [Fact]
    public void Type_WithATime_HasThatOfTheReadCache()
    {
        var types = Executable.Schema.Types.OfType<ObjectType>().Where(type => CacheControl.Of(type.Directives)?.MaxAge is not null).ToList();

        types.Count.ShouldBeGreaterThan(20);
        foreach (var type in types)
        {
            var kind = TaggedTypes.Find(type.Name).ShouldNotBeNull($"{type.Name} may be kept, but nothing could drop it.").Resource;
            CacheControl.Of(type.Directives)!.MaxAge.ShouldBe((int)kind.Policy.FreshFor.TotalSeconds, type.Name);
        }
    }

    [Fact]
    public void Kind_OfPersoniosAnswers_HasTypes() =>
        ((CachedResource[])
        [
            CachedResource.People, CachedResource.AbsenceBalances, CachedResource.Absences, CachedResource.AbsenceTypes, CachedResource.Attendances, CachedResource.Projects,
            CachedResource.Documents, CachedResource.DocumentCategories, CachedResource.Applications, CachedResource.RecruitingJobs, CachedResource.OpenPositions,
            CachedResource.Organisation, CachedResource.JobCatalogue, CachedResource.Compensations, CachedResource.Reports,
        ]).Where(kind => TaggedTypes.WordsOf(kind).Count == 0).ShouldBeEmpty();

    [Fact]
    public void CacheTag_OfAnEntity_IsWhatTheServerTellsItself()
    {
        var entities = Executable.Schema.Types.OfType<ObjectType>().Where(type => Has(type, "key")).ToList();

        entities.Count.ShouldBeGreaterThan(15);
        foreach (var type in entities)
        {
            var word = TaggedTypes.Find(type.Name).ShouldNotBeNull(type.Name).Word;

            // Employees have another key, so composition refuses a tag with the id.
            FormatsOf(type).ShouldBe(type.Name is "Employee" ? [word] : [$"{word}-{{$key.id}}", word], type.Name);
        }
    }

    private static IEnumerable<FieldDefinition> QueryFields => Executable.Schema.Types.OfType<ObjectType>()
        .Where(type => Reachable.Contains(type.Name)).SelectMany(type => type.Fields);

    private static HashSet<string> Reachable { get; } = Reach();

    private static FieldDefinition FieldOf(string type, string name) =>
        Executable.Schema.TryGetType<ObjectType>(type, out var found) && found.TryGetField(name, out var field) ? field : throw new KeyNotFoundException(name);

    // What has the tag itself, returns something that has, or a connection of it.
    private static bool IsTagged(FieldDefinition field) =>
        SchemaUnderTest.TagsOf(field).Any(IsPersonal)
        || Executable.Schema.GetPossibleTypes(field.Type.Named).Any(type =>
            SchemaUnderTest.TagsOf(type).Any(IsPersonal)
            || (type.Name.EndsWith("Connection", StringComparison.Ordinal)
                && Executable.Schema.TryGetType<ObjectType>(type.Name[..^"Connection".Length], out var node) && SchemaUnderTest.TagsOf(node).Any(IsPersonal)));

    private static bool IsPersonal(string tag) => tag.StartsWith("pii", StringComparison.Ordinal);

    private static bool Has(ObjectType type, string directive) => type.Directives.Any(d => d.Name.Value == directive);

    private static IEnumerable<string> FormatsOf(ObjectType type) => type.Directives.Where(d => d.Name.Value == "cacheTag")
        .Select(d => ((StringValueNode)d.Arguments.Single().Value).Value);

    private static HashSet<string> Reach()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<ObjectType>([Executable.Schema.QueryType!]);
        while (open.TryDequeue(out var type))
        {
            if (found.Add(type.Name))
            {
                foreach (var child in type.Fields.Where(field => field.Name is not "_entities").SelectMany(field => Executable.Schema.GetPossibleTypes(field.Type.Named)))
                {
                    open.Enqueue(child);
                }
            }
        }

        return found;
    }
}
