using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Client.Employees;

namespace Personio.Client.Tests.Connections;

/// <summary>Connections as configuration describes them: any number, by name, with secrets from files; what contradicts itself is refused.</summary>
public sealed class PersonioConnectionSettingsTests : IDisposable
{
    private const string Canary = "papi-canary";

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Add_Several_AreFoundByNameAndTheDefaultByTypeAlone()
    {
        using var services = Services(
            ("Personio:ClientId", "top"),
            ("Personio:ClientSecret", "s"),
            ("Personio:Connections:acme:ClientId", "acme"),
            ("Personio:Connections:acme:ClientSecret", "s"),
            ("Personio:Connections:acme:Company", "acme"),
            ("Personio:Connections:acme:ApiVersion", "v2"));
        using var scope = services.CreateScope();
        var connections = scope.ServiceProvider.GetRequiredService<PersonioConnections>();

        connections.Names.ShouldBe(["acme", "default"]);
        connections.Default.ShouldBe("default");
        connections.Get<EmployeesClient>("default").ShouldBeSameAs(scope.ServiceProvider.GetRequiredService<EmployeesClient>());
        connections.Get<EmployeesClient>("acme").ShouldNotBeSameAs(connections.Get<EmployeesClient>("default"));
        var acme = services.GetRequiredKeyedService<PersonioConnection>("acme");
        acme.Options.ApiVersion.ShouldBe(PersonioApiVersion.V2);
        acme.CareerSite.ShouldBe(new Uri("https://acme.jobs.personio.de/"));
    }

    [Fact]
    public void Add_OnlyOne_IsTheDefaultWhateverItsName()
    {
        using var services = Services(("Personio:Connections:acme:ClientId", "a"), ("Personio:Connections:acme:ClientSecret", "s"));
        using var scope = services.CreateScope();

        scope.ServiceProvider.GetRequiredService<PersonioConnections>().Default.ShouldBe("acme");
        scope.ServiceProvider.GetRequiredService<EmployeesClient>()
            .ShouldBeSameAs(scope.ServiceProvider.GetRequiredKeyedService<EmployeesClient>("acme"));
    }

    [Fact]
    public void Get_UnknownConnection_IsRefusedWithoutItsName()
    {
        using var services = Services();
        using var scope = services.CreateScope();

        var refusal = Should.Throw<ArgumentException>(
            () => scope.ServiceProvider.GetRequiredService<PersonioConnections>().Get<EmployeesClient>("evil\r\nname"));

        refusal.Message.ShouldContain("There are: default.");
        refusal.Message.ShouldNotContain("evil");
    }

    [Fact]
    public void Add_SecretInAFile_IsReadWithoutItsLineEnd()
    {
        File.WriteAllText(file, Canary + "\n");
        using var services = Services(("Personio:ClientId", "a"), ("Personio:ClientSecretFile", file));

        services.GetRequiredKeyedService<PersonioConnection>("default").Options.ClientSecret.ShouldBe(Canary);
    }

    public static TheoryData<string, string[]> Refused => new()
    {
        { "Personio:ClientSecret and Personio:ClientSecretFile are both set", ["Personio:ClientSecret=" + Canary, "Personio:ClientSecretFile=/x"] },
        { "Personio:ClientSecretFile names a file that cannot be read", ["Personio:ClientId=a", "Personio:ClientSecretFile=/no/such/file"] },
        { "Personio:Connections:acme:RecruitingTokenFile names a file that cannot be read", ["Personio:Connections:acme:RecruitingTokenFile=/no/such/file"] },
        { "Personio:ClientSecrt is no setting of a connection", ["Personio:ClientSecrt=" + Canary] },
        { "Personio:Connections:acme:Clientid2 is no setting", ["Personio:Connections:acme:Clientid2=a"] },
        { "describe the same connection", ["Personio:ClientId=a", "Personio:Connections:default:ClientId=b"] },
        { "Personio:DefaultConnection must name the connection to use where none is chosen: one of a, b", ["Personio:Connections:a:ClientId=1", "Personio:Connections:b:ClientId=2"] },
        { "Personio:DefaultConnection must name", ["Personio:DefaultConnection=c", "Personio:Connections:a:ClientId=1"] },
        { "Personio:Connections:a:ApiVersion must be Auto, V1 or V2", ["Personio:Connections:a:ApiVersion=V3"] },
        { "Personio:RateLimitFactor must be a number", ["Personio:RateLimitFactor=much"] },
        { "Personio:Connections:a:ClientSecret is missing", ["Personio:Connections:a:ClientId=1"] },
        { "name must be 1 to 64", ["Personio:Connections:a b:ApiVersion=V1"] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Add_UnusableSettings_NameTheSettingAndNoSecret(string expected, string[] settings)
    {
        var refusal = Should.Throw<Exception>(() =>
        {
            using var services = Services([.. settings.Select(static line => (line.Split('=')[0], line.Split('=')[1]))]);
            var names = services.GetRequiredService<PersonioConnectionNames>().Names;
            names.ShouldAllBe(name => services.GetRequiredKeyedService<PersonioConnection>(name) != null);
        });

        (refusal is PersonioSettingsException or OptionsValidationException).ShouldBeTrue(refusal.ToString());
        refusal.Message.ShouldContain(expected);
        refusal.Message.ShouldNotContain(Canary);
    }

    [Theory]
    [InlineData("/v1/company/employees/../../auth")]
    [InlineData("/v1/company/employees/1%2f..")]
    [InlineData("/v1//auth")]
    [InlineData("/v1/a\\b")]
    [InlineData("/v1/a\r\nX-Company-ID: 1")]
    [InlineData("/v1/a#b")]
    public void AddressOf_PathTrick_IsRefused(string path)
    {
        using var services = Services();

        Should.Throw<ArgumentException>(() => services.GetRequiredKeyedService<PersonioConnection>("default").AddressOf(path));
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(static setting => setting.Key, static setting => (string?)setting.Value))
            .Build();
        var services = new ServiceCollection();
        services.AddPersonioConnections(configuration.GetSection("Personio"));
        return services.BuildServiceProvider(validateScopes: true);
    }
}
