using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Gateway;

/// <summary>A gateway is known by its certificate, over real TLS.</summary>
public sealed class GatewayCertificateTests
{
    [Fact]
    public async Task Request_WithTheCertificate_IsTheGateways()
    {
        using var own = Certificate("gateway");
        using var others = Certificate("gateway");
        using var server = Certificate("localhost");
        await using var application = await StartAsync(own, server);

        (await AskAsync(application, server, own)).ShouldBe("gateway");
        (await AskAsync(application, server, others)).ShouldBe("somebody");
        (await AskAsync(application, server, null)).ShouldBe("somebody");
    }

    // A browser shows a certificate to other sites, too, without asking.
    [Fact]
    public async Task Get_WithTheCertificate_NeedsAHeaderAgainstForgery()
    {
        using var own = Certificate("gateway");
        using var server = Certificate("localhost");
        await using var application = await StartAsync(own, server);
        using var client = Connect(server, own);

        using var response = await client.GetAsync(
            new Uri($"{application.Urls.Single()}/graphql?query=%7Bcaller%7D"), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<WebApplication> StartAsync(X509Certificate2 gatewayCertificate, X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        })));
        builder.Services.AddGraphQLServer()
            .AddSchema(_ => ExecutableSchema.Create(
                new GraphQL.Schema.SchemaBuilder().AddSdl("type Query { caller: String }").Build(),
                bindings => bindings.Field("Query", "caller", new Resolver(context => context.IsFromGateway ? "gateway" : "somebody"))))
            .ConfigureGateway(gateway => gateway.CertificateThumbprints.Add(gatewayCertificate.GetCertHashString(HashAlgorithmName.SHA256)));
        var application = builder.Build();
        application.MapGraphQL();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return application;
    }

    private static async Task<string?> AskAsync(WebApplication application, X509Certificate2 server, X509Certificate2? certificate)
    {
        using var client = Connect(server, certificate);
        using var content = new StringContent("""{"query":"{ caller }"}""", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri($"{application.Urls.Single()}/graphql"), content, TestContext.Current.CancellationToken);
        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonElement.Parse(json).GetProperty("data").GetProperty("caller").GetString();
    }

    private static HttpClient Connect(X509Certificate2 server, X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == server.GetCertHashString();
        if (certificate is not null)
        {
            handler.SslOptions.ClientCertificates = [certificate];
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
