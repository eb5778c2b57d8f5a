using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Personio.Client.Employees;
using Personio.Client.Errors;

namespace Personio.Client.Tests.Http;

/// <summary>The client as registered, over real sockets: what its own handler decides and no stub can show.</summary>
public sealed class RealNetworkTests : IAsyncLifetime
{
    private const string Attributes = "/v1/company/employees/attributes";

    private readonly List<IHeaderDictionary> headers = [];
    private WebApplication server = null!;
    private ServiceProvider services = null!;
    private RequestDelegate answer = static context => context.Response.WriteAsync(string.Empty);

    private EmployeesClient Employees => services.CreateScope().ServiceProvider.GetRequiredService<EmployeesClient>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.MapPost("/v1/auth", static () => Results.Text("""{"success":true,"data":{"token":"papi-real","expires_in":86400}}""", "application/json"));
        server.Map(Attributes, context =>
        {
            headers.Add(new HeaderDictionary(context.Request.Headers.ToDictionary()));
            return answer(context);
        });
        await server.StartAsync();
        services = Client(server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Read_CompressedAnswer_IsRead(string encoding)
    {
        answer = async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream compressed = encoding == "gzip"
                ? new GZipStream(context.Response.Body, CompressionLevel.Fastest)
                : new BrotliStream(context.Response.Body, CompressionLevel.Fastest);
            await compressed.WriteAsync("""{"success":true,"data":[{"key":"email"}]}"""u8.ToArray());
        };

        (await Employees.GetAttributesAsync()).ShouldHaveSingleItem().Key.ShouldBe("email");

        headers[0].Authorization.ToString().ShouldBe("Bearer papi-real");
        headers[0].Accept.ToString().ShouldBe("application/json, application/problem+json");
        headers[0].ContainsKey("traceparent").ShouldBeFalse();
    }

    [Fact]
    public async Task Read_CompressedBomb_IsRefusedByItsFullSize()
    {
        answer = async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var compressed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 40 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await compressed.WriteAsync(spaces, context.RequestAborted);
            }
        };

        (await Should.ThrowAsync<PersonioBadResponseException>(() => Employees.GetAttributesAsync())).Message.ShouldContain("20 MB");
    }

    [Fact]
    public async Task Read_Redirect_DoesNotCarryTheTokenElsewhere()
    {
        answer = static context =>
        {
            context.Response.Redirect(Attributes + "?again");
            return Task.CompletedTask;
        };

        await Should.ThrowAsync<PersonioBadResponseException>(() => Employees.GetAttributesAsync());

        headers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Read_ServerHangsUp_IsRepeatedThenUnavailable()
    {
        answer = static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        var exception = await Should.ThrowAsync<PersonioUnavailableException>(() => Employees.GetAttributesAsync());

        exception.Status.ShouldBeNull();
        headers.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Read_NobodyListens_IsUnavailable()
    {
        var address = server.Urls.Single();
        await server.StopAsync();
        await using var client = Client(address);
        await using var scope = client.CreateAsyncScope();

        var exception = await Should.ThrowAsync<PersonioUnavailableException>(
            () => scope.ServiceProvider.GetRequiredService<EmployeesClient>().GetAttributesAsync());

        exception.Endpoint.ShouldBe("POST /v1/auth");
    }

    private static ServiceProvider Client(string address)
    {
        var collection = new ServiceCollection();
        collection.AddPersonioClient(options =>
        {
            options.BaseAddress = new Uri(address);
            options.ClientId = "id";
            options.ClientSecret = "secret";
        });
        return collection.BuildServiceProvider();
    }
}
