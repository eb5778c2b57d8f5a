using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;
using Personio.Client.AttendanceProjects;
using Personio.Client.Attendances;
using Personio.Client.CareerSite;
using Personio.Client.Compensations;
using Personio.Client.Connections;
using Personio.Client.CostCenters;
using Personio.Client.CustomReports;
using Personio.Client.Documents;
using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.HourlyAbsences;
using Personio.Client.Http;
using Personio.Client.Jobs;
using Personio.Client.LegalEntities;
using Personio.Client.OrgUnits;
using Personio.Client.Persons;
using Personio.Client.Projects;
using Personio.Client.Raw;
using Personio.Client.Recruiting;
using Personio.Client.Reports;
using Personio.Client.SalaryBands;
using Personio.Client.Security;
using Personio.Client.TimeOffs;
using Personio.Client.Webhooks;
using Personio.Client.Workplaces;

namespace Personio.Client;

/// <summary>The client of each resource, and the connection's seal: scoped services under the connection's name.</summary>
internal static class ResourceClients
{
    public static void Add(IServiceCollection services, string connection, bool isDefault)
    {
        Add(services, connection, isDefault, static transport => new EmployeesClient(transport));
        Add(services, connection, isDefault, static transport => new CustomReportsClient(transport));
        Add(services, connection, isDefault, static transport => new PersonsClient(transport));
        Add(services, connection, isDefault, static transport => new EmploymentsClient(transport));
        Add(services, connection, isDefault, static transport => new LegalEntitiesClient(transport));
        Add(services, connection, isDefault, static transport => new OrgUnitsClient(transport));
        Add(services, connection, isDefault, static transport => new CostCentersClient(transport));
        Add(services, connection, isDefault, static transport => new WorkplacesClient(transport));
        Add(services, connection, isDefault, static transport => new WebhooksClient(transport));
        Add(services, connection, isDefault, static transport => new JobsClient(transport));
        Add(services, connection, isDefault, static transport => new SalaryBandsClient(transport));
        Add(services, connection, isDefault, static transport => new CompensationsClient(transport));
        Add(services, connection, isDefault, static transport => new CareerSiteClient(transport));
        Add(services, connection, isDefault, static transport => new DocumentsClient(transport));
        Add(services, connection, isDefault, static transport => new RecruitingClient(transport));
        Add(services, connection, isDefault, static transport => new RawClient(transport));
        Add(services, connection, isDefault, static transport => new ReportsClient(transport));
        Add(services, connection, isDefault, static transport => new AbsencesClient(transport));
        Add(services, connection, isDefault, static transport => new TimeOffsClient(transport));
        Add(services, connection, isDefault, static transport => new HourlyAbsencesClient(transport));
        Add(services, connection, isDefault, static transport => new AttendancePeriodsClient(transport));
        Add(services, connection, isDefault, static transport => new ConnectionSeal(transport.Connection.Options));
        Add(services, connection, isDefault, static transport => new ProjectsClient(transport));
        Add(services, connection, isDefault, static transport => new AttendancesClient(transport));
        Add(services, connection, isDefault, static transport => new AttendanceProjectsClient(transport));
    }

    /// <summary>Those of the scope's <see cref="ChosenConnection"/>, the default one unless another was chosen, are found by their type alone as well.</summary>
    private static void Add<TClient>(IServiceCollection services, string connection, bool isDefault, Func<PersonioTransport, TClient> create)
        where TClient : class
    {
        services.AddKeyedScoped(connection, (provider, _) => create(provider.GetRequiredKeyedService<PersonioTransport>(connection)));
        if (isDefault)
        {
            services.TryAddScoped(static provider => provider.OfChosenConnection<TClient>());
        }
    }
}
