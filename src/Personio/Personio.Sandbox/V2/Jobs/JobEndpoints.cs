using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Jobs;

/// <summary><c>/v2/jobs</c> (Personio v2: jobs): the catalogue, backwards by id unless asked otherwise.</summary>
internal sealed class JobEndpoints(CompanyState company)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 100;

    private static readonly AccessRule Access = new(ApiGeneration.V2, SandboxScopes.PersonioJobsRead);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/jobs", ListAsync).WithMetadata(Access, LimitGroup.V2("jobs"));
        routes.MapGet("/v2/jobs/{id}", GetAsync).WithMetadata(Access, LimitGroup.V2("jobs/{id}"));
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "id", "name", "sort");
        var ids = filters.List("id", StringComparer.OrdinalIgnoreCase);
        filters.Refuse(ids?.Any(id => !Guid.TryParse(id, out _)) == true, "id");
        var names = filters.Names("name");
        var jobs = V2Sort.Apply(filters, company.Jobs.Jobs, job => job.Id.ToString(), job => job.Name, missing: "-id");
        var withBands = MayReadBands(context);
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(
                context,
                page,
                jobs.Where(job => (ids is null || ids.Contains(job.Id.ToString())) && (names is null || names.Contains(job.Name))),
                (json, job) => Write(json, job, withBands));
    }

    private Task GetAsync(HttpContext context)
        => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id)
            && company.Jobs.Jobs.FirstOrDefault(job => job.Id == id) is { } found
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, found, MayReadBands(context)))
            : V2Problem.ResourceNotFound.WriteAsync(context);

    /// <summary>Which bands a job has is told only to tokens that may read bands.</summary>
    private static bool MayReadBands(HttpContext context)
        => context.Features.Get<IssuedToken>()?.Scopes.Contains(SandboxScopes.PersonioSalaryBandsRead) == true;

    private static void Write(Utf8JsonWriter json, JobRecord job, bool withBands)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("name", job.Name);
        json.WriteString("job_family", job.Family);
        json.WriteString("level", job.Level);
        json.WriteString("job_track", job.Track);
        json.WriteString("global_grade", job.Grade);
        json.WriteStartArray("salary_band_ids");
        if (withBands)
        {
            json.WriteStringValue(job.SalaryBandId);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
