using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Recruiting;

/// <summary><c>/v2/recruiting/applications</c>: last changed first, with those that v1 entered.</summary>
internal sealed class ApplicationEndpoints(CompanyState company)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        object[] rules = [RecruitingJson.Access, RecruitingJson.Feature, BetaEndpoint.Instance];
        routes.MapGet("/v2/recruiting/applications", ListAsync).WithMetadata([.. rules, LimitGroup.V2("recruiting/applications")]);
        routes.MapGet("/v2/recruiting/applications/{id}", GetAsync).WithMetadata([.. rules, LimitGroup.V2("recruiting/applications/{id}")]);
        routes.MapGet("/v2/recruiting/applications/{id}/stage-transitions", ListTransitionsAsync)
            .WithMetadata([.. rules, LimitGroup.V2("recruiting/applications/{id}/stage-transitions")]);
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, RecruitingJson.DefaultLimit, RecruitingJson.MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "updated_at.gt", "updated_at.lt", "candidate.email");
        var updated = RecruitingJson.ReadUpdated(filters);
        var email = filters.Text("candidate.email");
        if (filters.Problem is { } wrong)
        {
            return wrong.WriteAsync(context);
        }

        var board = company.Recruiting;
        long? only = email is null ? null : board.FindCandidate(email)?.Id ?? 0;
        var matches = board.Applications.Values
            .Where(application => (only is null || application.CandidateId == only) && updated(application.UpdatedAt))
            .OrderByDescending(application => application.UpdatedAt).ThenBy(application => application.Id);
        return V2List.WriteAsync(context, page, matches, (json, application) => Write(json, application, board));
    }

    private Task GetAsync(HttpContext context)
    {
        var board = company.Recruiting;
        return Find(context, board) is { } application
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, application, board))
            : V2Problem.ResourceNotFound.WriteAsync(context);
    }

    private Task ListTransitionsAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, RecruitingJson.DefaultLimit, RecruitingJson.MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        return Find(context, company.Recruiting) is { } application
            ? V2List.WriteAsync(context, page, application.Transitions, WriteTransition)
            : V2Problem.ResourceNotFound.WriteAsync(context);
    }

    private static ApplicationRecord? Find(HttpContext context, RecruitingBoard board)
        => long.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? board.Applications.GetValueOrDefault(id)
            : null;

    private static void WriteTransition(Utf8JsonWriter json, StageTransition transition)
    {
        json.WriteStartObject();
        json.WriteTime("entered_at", transition.At);
        json.WritePropertyName("stage");
        json.WriteStage(transition.Stage);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, ApplicationRecord application, RecruitingBoard board)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(application.Id));
        json.WriteDate("application_date", application.Date);
        json.WriteBoolean("is_anonymized", false);
        WriteCandidate(json, board.Candidates[application.CandidateId]);
        WriteJob(json, application.Vacancy);
        json.WritePropertyName("current_stage");
        json.WriteStage(application.Transitions[0].Stage);
        if (application.Channel is { } channel)
        {
            json.WriteNamed("channel", channel.Id, channel.Name);
        }
        else
        {
            json.WriteNull("channel");
        }

        json.WriteHiringTeam(application.Vacancy, company);
        json.WriteTime("created_at", application.CreatedAt);
        json.WriteTime("updated_at", application.UpdatedAt);
        json.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter json, CandidateRecord candidate)
    {
        json.WriteStartObject("candidate");
        json.WriteString("id", V2Json.Id(candidate.Id));
        json.WriteString("email", candidate.Email);
        json.WriteString("first_name", candidate.FirstName);
        json.WriteString("last_name", candidate.LastName);
        json.WriteString("gender", candidate.Attributes.GetValueOrDefault("gender"));
        json.WriteEndObject();
    }

    private static void WriteJob(Utf8JsonWriter json, VacancyRecord vacancy)
    {
        json.WriteStartObject("job");
        json.WriteString("id", V2Json.Id(vacancy.Id));
        json.WriteString("name", vacancy.Name);
        json.WriteNamed("department", vacancy.Department.Id, vacancy.Department.Name);
        json.WriteNamed("category", vacancy.Category.Id, vacancy.Category.Name);
        json.WriteEndObject();
    }
}
