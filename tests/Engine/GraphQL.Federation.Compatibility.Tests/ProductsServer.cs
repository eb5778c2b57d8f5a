using System.Text;
using System.Text.Json;
using GraphQL.Federation.Compatibility.Tests.Products;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQL.Federation.Compatibility.Tests;

/// <summary>The suite's products subgraph on this engine, behind a real server.</summary>
public sealed class ProductsServer : IAsyncLifetime
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private WebApplication? _application;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddProductsTypes();
        builder.Services.AddGraphQLServer().AddModule<CustomDirective>();
        builder.Services.AddFederation();
        _application = builder.Build();
        _application.MapGraphQL("/");
        await _application.StartAsync();
        _client.BaseAddress = new Uri(_application.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }
    }

    /// <summary>Asks as the suite does: by POST, with JSON.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? traceHeader = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        if (traceHeader is not null)
        {
            request.Headers.Add("apollo-federation-include-trace", traceHeader);
        }

        using var response = await _client.SendAsync(request);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>One entity, without errors.</summary>
    public async Task<string> EntityAsync(string selection, object representation)
    {
        var answer = await AskAsync(
            $"query ($representations: [_Any!]!) {{ _entities(representations: $representations) {{ {selection} }} }}",
            new { representations = new[] { representation } });
        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.GetRawText());
        return answer.GetProperty("data").GetProperty("_entities")[0].GetRawText();
    }

    /// <summary>The SDL without white space, which is how the suite looks at it.</summary>
    public async Task<string> SdlAsync()
    {
        var sdl = (await AskAsync("{ _service { sdl } }")).GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!;
        return string.Concat(sdl.Where(letter => !char.IsWhiteSpace(letter)));
    }
}
