using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Recruiting;

/// <summary><c>/v2/recruiting/candidates</c>: those who have applied. Their times are plain texts, unlike those of applications and jobs.</summary>
internal sealed class CandidateEndpoints(CompanyState company)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        object[] rules = [RecruitingJson.Access, RecruitingJson.Feature, BetaEndpoint.Instance];
        routes.MapGet("/v2/recruiting/candidates", ListAsync).WithMetadata([.. rules, LimitGroup.V2("recruiting/candidates")]);
        routes.MapGet("/v2/recruiting/candidates/{id}", GetAsync).WithMetadata([.. rules, LimitGroup.V2("recruiting/candidates/{id}")]);
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, RecruitingJson.DefaultLimit, RecruitingJson.MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "email", "updated_at.gt", "updated_at.lt");
        var updated = RecruitingJson.ReadUpdated(filters);
        var email = filters.Text("email");
        if (filters.Problem is { } wrong)
        {
            return wrong.WriteAsync(context);
        }

        var board = company.Recruiting;
        var matches = board.Candidates.Values.Where(candidate => updated(candidate.UpdatedAt)
            && (email is null || string.Equals(candidate.Email, email, StringComparison.OrdinalIgnoreCase)));
        return V2List.WriteAsync(context, page, matches, (json, candidate) => Write(json, candidate, board));
    }

    private Task GetAsync(HttpContext context)
    {
        var board = company.Recruiting;
        var isNumber = long.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        return isNumber && board.Candidates.TryGetValue(id, out var candidate)
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, candidate, board))
            : V2Problem.ResourceNotFound.WriteAsync(context);
    }

    private static void Write(Utf8JsonWriter json, CandidateRecord candidate, RecruitingBoard board)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(candidate.Id));
        json.WriteString("first_name", candidate.FirstName);
        json.WriteString("last_name", candidate.LastName);
        json.WriteString("email", candidate.Email);
        foreach (var attribute in (ReadOnlySpan<string>)["gender", "phone", "location", "birthday"])
        {
            json.WriteString(attribute, candidate.Attributes.GetValueOrDefault(attribute));
        }

        json.WriteNull("linkedin_profile");
        json.WriteString("available_from", candidate.Attributes.GetValueOrDefault("available_from"));
        json.WriteStartArray("applications");
        foreach (var application in board.ApplicationsOf(candidate))
        {
            json.WriteStartObject();
            json.WriteString("id", V2Json.Id(application.Id));
            json.WriteDate("application_date", application.Date);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("created_at", V2Format.Instant(candidate.CreatedAt));
        json.WriteString("updated_at", V2Format.Instant(candidate.UpdatedAt));
        json.WriteEndObject();
    }
}
