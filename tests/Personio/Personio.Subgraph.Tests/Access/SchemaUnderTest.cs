using GraphQL.Execution;
using GraphQL.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Access;

/// <summary>The program's schema, with nothing behind it, and what its tags say.</summary>
internal static class SchemaUnderTest
{
    private static readonly Lazy<ExecutableSchema> Built = new(Build);

    public static ExecutableSchema Executable => Built.Value;

    public static GraphQLSchema Schema => Executable.Schema;

    /// <summary>Types and fields that say nothing about a person. To add one is to say that nobody can be told by it.</summary>
    public static IReadOnlySet<string> Nobodys { get; } = new SortedSet<string>(StringComparer.Ordinal)
    {
        "AbsenceType", "CatalogJob", "CompensationType", "CostCenter", "DocumentCategory", "Department", "LegalEntity", "Office", "Project", "Report", "ReportAttribute", "Team",
        "ApplicationStage", "Job", "JobDescription", "JobSalary", "OpenPosition", "RecruitingCategory",
        "ApiStatus", "ConnectionStatus", "ConflictError", "NotFoundError", "NotPermittedError", "PersonioDownError", "RateLimitedError", "UnappliedChange", "UnknownOutcomeError", "UnsupportedByPersonioError", "ValidationError",
        "OneTimeUpload", "UploadHeader", "Webhook", "OpenPositionChange", "ChangeSet",
    };

    /// <summary>Types whose fields hold data: no roots, and nothing that only leads to data.</summary>
    public static IEnumerable<ObjectType> DataTypes => Schema.Types.OfType<ObjectType>()
        .Where(type => type.Name is not ("Query" or "Mutation" or "Subscription" or "PageInfo" or "_Service")
            && !type.Name.StartsWith("__", StringComparison.Ordinal)
            && !type.Name.EndsWith("Connection", StringComparison.Ordinal)
            && !type.Name.EndsWith("Edge", StringComparison.Ordinal)
            && !type.Name.EndsWith("Payload", StringComparison.Ordinal));

    public static IReadOnlyList<string> TagsOf(ObjectType type) => Tags(type.Directives);

    public static IReadOnlyList<string> TagsOf(FieldDefinition field) => Tags(field.Directives);

    public static IReadOnlyList<string> TagsOf(InputValueDefinition argument) => Tags(argument.Directives);

    private static IReadOnlyList<string> Tags(IReadOnlyList<GraphQL.Language.DirectiveNode> directives) =>
    [
        .. directives.Where(directive => directive.Name.Value == "tag")
            .Select(directive => ((GraphQL.Language.StringValueNode)directive.Arguments.Single().Value).Value),
    ];

    private static ExecutableSchema Build()
    {
        var services = new ServiceCollection();
        services.AddSubgraph(new ConfigurationBuilder().Build());
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<ExecutableSchema>();
    }
}
