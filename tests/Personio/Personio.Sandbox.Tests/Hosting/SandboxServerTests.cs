using System.Net;
using System.Net.Sockets;

namespace Personio.Sandbox.Tests.Hosting;

public sealed class SandboxServerTests
{
    [Fact]
    public async Task Start_Default_ListensOnLoopbackOnAFreePort()
    {
        await using var one = await SandboxServer.StartAsync(new SandboxOptions { Employees = 1 });
        await using var other = await SandboxServer.StartAsync(new SandboxOptions { Employees = 1 });

        one.BaseAddress.Host.ShouldBe("127.0.0.1");
        one.BaseAddress.Port.ShouldBeGreaterThan(0);
        other.BaseAddress.Port.ShouldNotBe(one.BaseAddress.Port);
    }

    [Fact]
    public async Task Start_PortInUse_ThrowsNamingThePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var exception = await Should.ThrowAsync<SandboxStartException>(
            () => SandboxServer.StartAsync(new SandboxOptions { Employees = 1, Port = port }));

        exception.Message.ShouldContain($"port {port}");
    }

    [Fact]
    public async Task Start_ImpossibleOptions_ThrowsNamingEach()
    {
        var exception = await Should.ThrowAsync<SandboxStartException>(
            () => SandboxServer.StartAsync(new SandboxOptions { Employees = 0, Port = 70_000, Scopes = ["all"] }));

        exception.Message.ShouldContain("Employees is 0");
        exception.Message.ShouldContain("Port is 70000");
        exception.Message.ShouldContain("'all'");
    }

    [Fact]
    public async Task Dispose_FreesThePort()
    {
        var server = await SandboxServer.StartAsync(new SandboxOptions { Employees = 1 });
        var port = server.BaseAddress.Port;
        await server.DisposeAsync();

        await using var next = await SandboxServer.StartAsync(new SandboxOptions { Employees = 1, Port = port });

        next.BaseAddress.Port.ShouldBe(port);
    }

    [Fact]
    public async Task Body_AboveAMegabyte_IsRefusedWith413()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 1 }, signIn: false);

        using var answer = await session.PostJsonAsync("/v1/auth", $$"""{"client_id":"{{new string('x', 1 << 20)}}"}""");

        answer.Status.ShouldBe(413);
        session.Server.GetCalls().Single().Status.ShouldBe(413);
    }

    [Fact]
    public async Task Calls_ManyAtOnce_AreAllLoggedOnceTheyAreAnswered()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 1 });
        session.Server.ClearCalls();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ => (await session.GetAsync("/v2/absence-types")).Dispose()));

        session.Server.GetCalls().Count.ShouldBe(100);
    }

    [Fact]
    public async Task Credentials_OfTheOptions_AreTheOnlyOnesThatAreTaken()
    {
        var own = new SandboxCredentials { ClientId = "papi-a", ClientSecret = "papi-b", RecruitingToken = "c", CompanyId = "7" };
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 1, Credentials = own }, signIn: false);

        using var usual = await session.PostFormAsync("/v1/auth", ("client_id", SandboxCredentials.DefaultClientId), ("client_secret", SandboxCredentials.DefaultClientSecret));
        using var v1 = await session.PostFormAsync("/v1/auth", ("client_id", "papi-a"), ("client_secret", "papi-b"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recruiting/applications/documents");
        request.Headers.Add("Authorization", "Bearer c");
        request.Headers.Add("X-Company-ID", "7");
        request.Content = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "cv.pdf" } };
        using var upload = await session.Http.SendAsync(request);

        (usual.Status, v1.Status, (int)upload.StatusCode).ShouldBe((403, 200, 200));
    }

    [Fact]
    public void DefaultCredentials_AreTheDocumentedConstants()
    {
        SandboxCredentials.Default.ClientId.ShouldBe("papi-sandbox-client-id");
        SandboxCredentials.Default.ClientSecret.ShouldBe("papi-sandbox-client-secret");
        SandboxCredentials.Default.RecruitingToken.ShouldBe("sandbox-recruiting-token");
        SandboxCredentials.Default.CompanyId.ShouldBe("100042");
    }
}
