using GraphQL.AspNetCore;
using Personio.Client.Absences;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Employees;

namespace Personio.Subgraph.Hosting;

/// <summary>Registers how a gateway's references to employees, absences and absence types are resolved.</summary>
internal static class EntityRegistration
{
    // A gateway reads a null without an error as "does not exist", so each of the most representations must be able to have its error.
    private const int MaxErrors = 2_000;

    public static GraphQLServerBuilder AddEntities(this GraphQLServerBuilder server)
    {
        server.Services.AddFederation(AddResolvers);
        return server.ConfigureLimits(static limits => limits.MaxErrors = MaxErrors);
    }

    private static void AddResolvers(FederationBuilder federation) => federation
        .Entity<EmployeeByIdResolver>()
        .Entity<EmployeeByEmailResolver>()
        .Entity<AbsenceByIdResolver>()
        .Entity<string, AbsenceType>("AbsenceType", "id", static async (_, context, cancellationToken) =>
            (await context.Service<AbsenceCalendar>().ListTypesAsync(cancellationToken)).ToDictionary(type => type.Id, StringComparer.Ordinal))
        .Configure(static options => options with { SharedTypes = ["PageInfo"] });
}
