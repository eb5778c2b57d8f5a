using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Personio.Subgraph.Tests.Testing;

/// <summary>A career site whose offers the test changes.</summary>
internal sealed class PlayedCareerSite : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _asked;

    private PlayedCareerSite(WebApplication application) => _application = application;

    public string Setting => $"--Personio:CareerSiteAddress={_application.Urls.First()}";

    /// <summary>What is offered: ids and names.</summary>
    public IReadOnlyList<(int Id, string Name)> Offers { get; set; } = [];

    /// <summary>How often the feed was read.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public static async Task<PlayedCareerSite> StartAsync(params (int Id, string Name)[] offers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new PlayedCareerSite(builder.Build()) { Offers = offers };
        site._application.Run(site.AnswerAsync);
        await site._application.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "text/xml; charset=UTF-8";
        var positions = Offers.Select(offer => $"<position><id>{offer.Id}</id><name>{offer.Name}</name></position>");
        await context.Response.WriteAsync($"<workzag-jobs>{string.Concat(positions)}</workzag-jobs>");
        Interlocked.Increment(ref _asked);
    }
}
