using Personio.Client.Absences;
using Personio.Client.Employees;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Employees;

namespace Personio.Subgraph.Hosting;

/// <summary>Registers how a gateway's references to employees, absences and absence types are resolved.</summary>
internal static class EntityRegistration
{
    public static void AddEntities(this IServiceCollection services) => services.AddFederation(federation => federation
        .Entity<string, Employee>("Employee", "id", static (ids, context, cancellationToken) =>
            context.Service<EmployeeDirectory>().GetAsync(ids, cancellationToken))
        .Entity<EmployeeByEmailResolver>()
        .Entity<AbsenceByIdResolver>()
        .Entity<string, AbsenceType>("AbsenceType", "id", static async (_, context, cancellationToken) =>
            (await context.Service<AbsenceCalendar>().ListTypesAsync(cancellationToken)).ToDictionary(type => type.Id, StringComparer.Ordinal))
        .Configure(static options => options with { SharedTypes = ["PageInfo"] }));
}
