using Personio.Sandbox.Approvals;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.CallLog;
using Personio.Sandbox.CareerSite;
using Personio.Sandbox.Clock;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Saving;
using Personio.Sandbox.ControlPanel;
using Personio.Sandbox.Faults;
using Personio.Sandbox.Limits;
using Personio.Sandbox.V1;
using Personio.Sandbox.V1.AttendanceProjects;
using Personio.Sandbox.V1.Attendances;
using Personio.Sandbox.V1.Authentication;
using Personio.Sandbox.V1.CustomReports;
using Personio.Sandbox.V1.Documents;
using Personio.Sandbox.V1.Employees;
using Personio.Sandbox.V1.HourlyAbsences;
using Personio.Sandbox.V1.Recruiting;
using Personio.Sandbox.V1.TimeOffs;
using Personio.Sandbox.V2.Absences;
using Personio.Sandbox.V2;
using Personio.Sandbox.V2.AttendancePeriods;
using Personio.Sandbox.V2.Authentication;
using Personio.Sandbox.V2.Compensations;
using Personio.Sandbox.V2.Documents;
using Personio.Sandbox.V2.Employments;
using Personio.Sandbox.V2.Jobs;
using Personio.Sandbox.V2.Persons;
using Personio.Sandbox.V2.Projects;
using Personio.Sandbox.V2.Recruiting;
using Personio.Sandbox.V2.Reports;
using Personio.Sandbox.V2.Structure;
using Personio.Sandbox.V2.Webhooks;

namespace Personio.Sandbox.Hosting;

/// <summary>Puts the simulation behind Kestrel.</summary>
internal static class SandboxApplication
{
    private const int MaxBodyBytes = 1 << 20;

    /// <summary>
    /// An empty builder, so that settings, environment variables and logging meant for the hosting program do not reach in here.
    /// </summary>
    public static WebApplication Build(SandboxOptions options, Simulation simulation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(options.TimeProvider);
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        if (options.LoggerFactory is { } loggers)
        {
            builder.Services.AddSingleton(loggers);
        }

        var application = builder.Build();
        application.UseRouting();
        UseSimulation(application, options, simulation);
        Map(application, options, simulation);
        return application;
    }

    private static void UseSimulation(WebApplication application, SandboxOptions options, Simulation simulation)
    {
        application.Use(OwnPages.RefuseStrangersAsync);
        application.UseWhen(context => !OwnPages.Contain(context), api =>
        {
            api.Use(new CallLogMiddleware(simulation.Calls, options.TimeProvider).InvokeAsync);
            api.Use(new FaultMiddleware(simulation.Faults, simulation.Tokens).InvokeAsync);
            var rules = new EndpointRules(options);
            api.Use(RefuseUnknownPaths);
            api.Use(rules.RefuseBetaAsync);
            api.Use((context, next) => RetiredEndpoint.RefuseAsync(context, next, options));
            api.Use(new RateLimitMiddleware(simulation.Limiter).InvokeAsync);
            api.Use(new AuthenticationMiddleware(simulation.Tokens, options).InvokeAsync);
            api.Use(rules.RefuseMissingFeatureAsync);
        });
    }

    private static void Map(WebApplication application, SandboxOptions options, Simulation simulation)
    {
        new TokenEndpoint(options, simulation.Tokens).Map(application);
        new EmployeeReadEndpoints(simulation.Company, simulation.Attributes, options).Map(application);
        new EmployeeCreateEndpoint(simulation.Company, options).Map(application);
        new EmployeeUpdateEndpoint(simulation.Company, options).Map(application);
        new ProfilePictureEndpoint(simulation.Company, options).Map(application);
        new AbsenceBalanceEndpoint(simulation.Company, options).Map(application);
        new CustomReportEndpoints(simulation.Company, options).Map(application);
        new TokenEndpoints(options, simulation.Tokens).Map(application);
        MapAbsences(application, options, simulation);
        MapAttendances(application, options, simulation.Company);
        MapPeople(application, options, simulation);
        MapDocuments(application, options, simulation);
        MapRecruiting(application, options, simulation.Company);
        new WebhookEndpoints(simulation.Webhooks, options).Map(application);
        new WebhookHistoryEndpoints(simulation.Webhooks).Map(application);
        new WebhookActionEndpoints(simulation.Webhooks, options).Map(application);

        MapControlPanel(application, options, simulation);
        new CompanySummaryEndpoint(simulation.Company).Map(application);
        new CompanyFileEndpoint(simulation).Map(application);
        new CallLogEndpoints(simulation.Calls).Map(application);
        new FaultEndpoints(simulation.Faults).Map(application);
        new ClockEndpoints(simulation.Clock).Map(application);
        new TokenControlEndpoint(simulation.Tokens).Map(application);
        new AbsenceApprovalEndpoints(simulation.Company, options.TimeProvider).Map(application);
    }

    private static void MapAbsences(WebApplication application, SandboxOptions options, Simulation simulation)
    {
        new TimeOffTypeEndpoint(options).Map(application);
        new TimeOffEndpoints(simulation.Company, simulation.Attributes, options).Map(application);
        new HourlyAbsenceEndpoints(simulation.Company, simulation.Attributes, options).Map(application);
        AbsenceTypeEndpoints.Map(application);
        new AbsencePeriodEndpoints(simulation.Company, options).Map(application);
    }

    private static void MapControlPanel(WebApplication application, SandboxOptions options, Simulation simulation)
    {
        new PanelFiles().Map(application);
        new CredentialEndpoints(options).Map(application);
        new EmployeeSearchEndpoint(simulation.Company).Map(application);
        new PendingAbsenceEndpoint(simulation.Company).Map(application);
        new WebhookFiringEndpoints(simulation.Webhooks, simulation.Company, options).Map(application);
    }

    private static void MapPeople(WebApplication application, SandboxOptions options, Simulation simulation)
    {
        var company = simulation.Company;
        new PersonEndpoints(company, options).Map(application);
        new EmploymentEndpoints(company, options).Map(application);
        LegalEntityEndpoints.Map(application);
        new OrgUnitEndpoints(company).Map(application);
        NamedUnitEndpoints.Map(application);
        new JobEndpoints(company).Map(application);
        new SalaryBandEndpoints(company).Map(application);
        new CompensationEndpoints(company, options).Map(application);
        new CompensationTypeEndpoints(company).Map(application);
        new ReportEndpoints(company, options).Map(application);
    }

    private static void MapAttendances(WebApplication application, SandboxOptions options, CompanyState company)
    {
        new AttendanceEndpoints(company, options).Map(application);
        new AttendanceProjectEndpoints(company, options).Map(application);
        new AttendancePeriodEndpoints(company, options).Map(application);
        new ProjectEndpoints(company, options).Map(application);
        new ProjectMemberEndpoints(company, options).Map(application);
    }

    private static void MapDocuments(WebApplication application, SandboxOptions options, Simulation simulation)
    {
        DocumentCategoryEndpoint.Map(application);
        new DocumentUploadEndpoint(simulation.Company, simulation.Attributes, options).Map(application);
        new DocumentEndpoints(simulation.Company, options).Map(application);
        new DocumentDownloadEndpoint(simulation.Company, options).Map(application);
    }

    private static void MapRecruiting(WebApplication application, SandboxOptions options, CompanyState company)
    {
        new ApplicationEndpoint(company, options).Map(application);
        new ApplicationDocumentEndpoint(company, options).Map(application);
        new ApplicationEndpoints(company).Map(application);
        new CandidateEndpoints(company).Map(application);
        new VacancyEndpoints(company, options).Map(application);
        new JobFeedEndpoint(company, options).Map(application);
    }

    /// <summary>A path or method that is not simulated: v2's gateway and v1 each have their own body for that.</summary>
    private static Task RefuseUnknownPaths(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint)
        {
            return next(context);
        }

        // Routing chose an endpoint for "method not allowed"; neither generation documents a 405.
        context.SetEndpoint(null);
        return context.Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal)
            ? V2.V2Problem.WriteUnknownPathAsync(context)
            : V1.V1Error.WriteAsync(
                context, StatusCodes.Status404NotFound, 404, "personio.core.api.exceptions.api.not.found.http.exception");
    }

    /// <summary>Starts and stops with its owner; leaves the process's signals alone.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
