using Personio.Client.Documents;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Access;
using Personio.Subgraph.Accounts;
using Personio.Subgraph.Applications;
using Personio.Subgraph.Attendances;
using Personio.Subgraph.Caching;
using Personio.Subgraph.Compensations;
using Personio.Subgraph.Documents;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;
using Personio.Subgraph.OrgUnits;
using Personio.Subgraph.Projects;
using Personio.Subgraph.Proxy;
using Personio.Subgraph.Uploads;
using Personio.Subgraph.Upstreams;
using Personio.Subgraph.Watching;
using Personio.Subgraph.Webhooks;

namespace Personio.Subgraph.Hosting;

/// <summary>Registers the schema with its services, and maps the routes of GraphQL.</summary>
internal static class SubgraphRegistration
{
    // What a newcomer finds in the playground.
    private const string FirstOperation = """
        query FirstLook {
          employees(first: 5) {
            totalCount
            nodes {
              firstName
              lastName
              position
              supervisor {
                firstName
                lastName
              }
            }
          }
        }
        """;

    public static void AddSubgraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmployees();
        services.AddIdempotency();
        services.AddScoped<AbsenceCalendar>();
        services.AddScoped<AbsenceDesk>();
        services.AddAttendances();
        services.AddProjects();
        services.AddOrganisation();
        services.AddPay();
        services.AddRecruiting();
        services.AddDocuments(configuration);
        services.AddUploads(configuration);
        services.AddProxy(configuration);
        services.AddScoped<ConnectionDiagnosis>();
        services.AddWatching(configuration);
        services.AddWebhooks(configuration);
        services.AddSubgraphTypes();
        services.AddGraphQLServer()
            .AddInMemoryTopics()
            .AddErrorFilter<PersonioErrorFilter>()
            .AddResponseExtension<UpstreamCalls>()
            .AddResponseExtension<AttributeWarnings>()
            .AddResponseExtension<StaleAnswers>()
            .AddEntities(configuration)
            .AddGateway(configuration)
            .AddAccess()
            .AddAnswerCaching(configuration)
            .ConfigureLimits(limits => LimitSettings.Read(configuration, limits))
            .ConfigureUploads(static uploads => (uploads.Allow, uploads.MaxFileBytes) = (true, DocumentsClient.MaxUploadBytes))
            .ConfigurePersistedDocuments(documents => PersistedDocumentSettings.Read(configuration, documents));
    }

    public static void MapSubgraph(this WebApplication app)
    {
        app.MapGraphQL("/graphql").WithMetadata(new ForCallers { MaySayLater = true });
        app.MapWebhooks();
        app.MapGraphQLSchema("/graphql/schema.graphqls").WithMetadata(new ForCallers());
        app.MapDocumentDownload().WithMetadata(new ForCallers());
        app.MapUploads();
        app.MapEmployeePicture().WithMetadata(new ForCallers());
        app.MapGraphQLPlayground("/graphql/ui", playground =>
        {
            playground.Title = "Personio subgraph";
            playground.Document = FirstOperation;
        });
    }
}
