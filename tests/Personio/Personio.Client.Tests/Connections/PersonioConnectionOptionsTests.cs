using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Client.Employees;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Connections;

public sealed class PersonioConnectionOptionsTests
{
    private const string Canary = "papi-canary";

    public static TheoryData<string, string, PersonioConnectionOptions> Refused => new()
    {
        { "secret missing", "Personio:ClientSecret is missing although Personio:ClientId is set.", new() { ClientId = "a" } },
        { "id missing", "Personio:ClientId is missing although Personio:ClientSecret is set.", new() { ClientSecret = Canary } },
        { "company missing", "Personio:CompanyId is missing although Personio:RecruitingToken is set.", new() { RecruitingToken = Canary } },
        { "key missing", "Personio:RecruitingToken is missing although Personio:CompanyId is set.", new() { CompanyId = "1" } },
        { "id with a space", "Personio:ClientId holds an illegal character", new() { ClientId = "a b", ClientSecret = Canary } },
        { "secret with a line end", "Personio:ClientSecret holds an illegal character", new() { ClientId = "a", ClientSecret = Canary + "\n" } },
        { "secret beyond ASCII", "Personio:ClientSecret holds an illegal character", new() { ClientId = "a", ClientSecret = Canary + "é" } },
        { "key with a tab", "Personio:RecruitingToken holds an illegal character", new() { CompanyId = "1", RecruitingToken = Canary + "\t" } },
        { "company not a number", "Personio:CompanyId must be", new() { CompanyId = "acme", RecruitingToken = Canary } },
        { "ftp", "Personio:BaseAddress must be an absolute http or https address", new() { BaseAddress = new Uri("ftp://personio.test") } },
        { "relative", "Personio:BaseAddress must be an absolute", new() { BaseAddress = new Uri("/v1", UriKind.Relative) } },
        { "user info", "Personio:BaseAddress must not hold a user name", new() { BaseAddress = new Uri("https://a:b@personio.test") } },
        { "query", "Personio:BaseAddress must not hold", new() { BaseAddress = new Uri("https://personio.test/?a=b") } },
        { "lower case", "Personio:PartnerId must be UPPER_SNAKE_CASE", new() { PartnerId = "Acme" } },
        { "double underscore", "Personio:AppId must be UPPER_SNAKE_CASE", new() { AppId = "ACME__APP" } },
        { "ends with underscore", "Personio:AppId must be UPPER_SNAKE_CASE", new() { AppId = "ACME_" } },
        { "company with a host", "Personio:Company must be the company's sub-domain", new() { Company = "acme.jobs.personio.de" } },
        { "company with a path", "Personio:Company must be", new() { Company = "../acme" } },
        { "career site by ftp", "Personio:CareerSiteAddress must be an absolute http", new() { CareerSiteAddress = new Uri("ftp://acme.test") } },
        { "no rate", "Personio:RateLimitFactor must lie", new() { RateLimitFactor = 0 } },
        { "not a rate", "Personio:RateLimitFactor must lie", new() { RateLimitFactor = double.NaN } },
        { "no attempt time", "Personio:AttemptTimeout must lie", new() { AttemptTimeout = TimeSpan.Zero } },
        { "total below attempt", "Personio:TotalTimeout must not be shorter", new() { TotalTimeout = TimeSpan.FromSeconds(1) } },
        { "name", "name must be 1 to 64", new() { Name = "a:b" } },
        { "named", "Personio:Connections:acme:ClientSecret is missing", new() { Name = "acme", ClientId = "a" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Validate_UnusableSettings_NamesTheSettingAndNoValue(string what, string expected, PersonioConnectionOptions options)
    {
        var result = new PersonioConnectionOptionsValidator().Validate(name: null, options);

        result.Failed.ShouldBeTrue(what);
        result.FailureMessage.ShouldContain(expected);
        result.FailureMessage.ShouldNotContain(Canary);
    }

    [Theory]
    [InlineData("http://localhost:5080/personio")]
    [InlineData("https://api.personio.de")]
    public void Validate_CompleteSettings_Pass(string address)
    {
        var options = new PersonioConnectionOptions
        {
            BaseAddress = new Uri(address),
            ClientId = "any-shape==",
            ClientSecret = "eyJ0eXAi.x",
            RecruitingToken = "k",
            CompanyId = "123",
            PartnerId = "ACME_2",
            AppId = "GRAPH",
        };

        new PersonioConnectionOptionsValidator().Validate(name: null, options).Succeeded.ShouldBeTrue();
        new PersonioConnectionOptionsValidator().Validate(name: null, new PersonioConnectionOptions()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task AddPersonioClient_HalfAConfiguration_IsRefusedAtFirstUse()
    {
        await using var host = new ClientHost(configure: static options => options.ClientSecret = null);

        Should.Throw<OptionsValidationException>(() => host.Employees).Message.ShouldContain("Personio:ClientSecret is missing");
    }

    [Fact]
    public async Task AddPersonioClient_SeveralNames_KeepTheirOwnCredentials()
    {
        var stub = TwoAccounts();
        var services = new ServiceCollection();
        foreach (var name in new[] { "one", "two" })
        {
            services.AddPersonioClient(name, options =>
            {
                options.BaseAddress = new Uri($"https://{name}.test/prefix");
                options.ClientId = name;
                options.ClientSecret = name + "-secret";
            }).ConfigureHttpClients(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));
        }

        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredKeyedService<EmployeesClient>("one").GetAttributesAsync();
        await scope.ServiceProvider.GetRequiredKeyedService<EmployeesClient>("two").GetAttributesAsync();

        stub.Requests.Select(static request => request.Address.AbsoluteUri).ShouldBe(
        [
            "https://one.test/prefix/v1/auth", "https://one.test/prefix/v1/company/employees/attributes",
            "https://two.test/prefix/v1/auth", "https://two.test/prefix/v1/company/employees/attributes",
        ]);
        stub.Requests[2].Body.ShouldContain("two-secret");
        stub.Requests[3].Authorization.ShouldBe("Bearer papi-token-2");
    }

    [Fact]
    public void AddPersonioClient_SameNameTwice_IsRefused()
    {
        var services = new ServiceCollection();
        services.AddPersonioClient(static _ => { });

        Should.Throw<InvalidOperationException>(() => services.AddPersonioClient(static _ => { })).Message.ShouldContain("'default' was added already");
    }

    private static PersonioStub TwoAccounts()
    {
        var stub = new PersonioStub();
        stub.On("POST /prefix/v1/auth", _ => PersonioStub.Json("{\"data\":{\"token\":\"" + stub.NextToken() + "\"}}"));
        stub.On("GET /prefix/v1/company/employees/attributes", _ => PersonioStub.Json("""{"success":true,"data":[]}"""));
        return stub;
    }
}
