using System.Globalization;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.CareerSite;

/// <summary>
/// The career site's XML feed (Personio v1: career site): public, at <c>/xml</c> of the company's own host. Any host but another company's will do here, and for who can
/// set none there is a path with the company's name.
/// </summary>
internal sealed class JobFeedEndpoint(CompanyState company, SandboxOptions options)
{
    private static readonly string[] HostEndings = [".jobs.personio.de", ".jobs.personio.com"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/xml", AnswerAsync);
        routes.MapGet("/career-site/{company}/xml", AnswerAsync);

        // Some ask for the headers first, to see whether anything is new.
        routes.MapMethods("/xml", [HttpMethods.Head], AnswerAsync);
        routes.MapMethods("/career-site/{company}/xml", [HttpMethods.Head], AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (NameOf(context) is { } name && !string.Equals(name, options.CareerSiteName, StringComparison.OrdinalIgnoreCase))
        {
            await HtmlFailure.WriteAsync(context, StatusCodes.Status404NotFound, "There is no such career site.");
            return;
        }

        if (options.MissingFeatures.Contains(SandboxFeature.XmlFeed))
        {
            context.Response.Redirect($"{CallerAddress.Of(context)}/", permanent: false, preserveMethod: true);
            return;
        }

        var language = context.Request.Query["language"] is { Count: > 0 } asked && !string.IsNullOrEmpty(asked[^1]) ? asked[^1]! : JobFeed.DefaultLanguage;
        var shown = options.EmptyCareerSite ? [] : company.Recruiting.Vacancies.Where(vacancy => vacancy.IsPublished).ToArray();
        var feed = JobFeed.Write(shown, language);
        context.Response.ContentType = "text/xml; charset=UTF-8";
        context.Response.ContentLength = feed.Length;
        context.Response.Headers.LastModified = shown.Select(vacancy => vacancy.CreatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()
            .ToString("R", CultureInfo.InvariantCulture);
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(feed, context.RequestAborted);
        }
    }

    /// <summary>Whose career site is asked for; null where nothing says so.</summary>
    private static string? NameOf(HttpContext context)
    {
        if (context.Request.RouteValues["company"] is string name)
        {
            return name;
        }

        var host = context.Request.Host.Host;
        return HostEndings.FirstOrDefault(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? host[..^ending.Length]
            : null;
    }
}
