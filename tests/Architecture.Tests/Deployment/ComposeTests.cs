using Architecture.Tests.Repository;
using YamlDotNet.Serialization;

namespace Architecture.Tests.Deployment;

public sealed class ComposeTests
{
    private const string Compose = "docker-compose.yml";

    private static readonly Dictionary<string, Service> Services = new DeserializerBuilder()
        .WithNamingConvention(YamlDotNet.Serialization.NamingConventions.UnderscoredNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build()
        .Deserialize<File>(SourceTree.Read(Compose)).Services;

    [Fact]
    public void Services_OfTheFile_AreSubgraphRedisAndSandbox()
    {
        Services.Keys.Order(StringComparer.Ordinal).ShouldBe(["redis", "sandbox", "subgraph"]);
        Services.Where(s => s.Value.Profiles.Count > 0).Select(s => s.Key).ShouldBe(["sandbox"]);
    }

    [Fact]
    public void Service_ThatIsBuilt_NamesATargetOfTheDockerfile() => Services.Values
        .Where(service => service.Build is not null)
        .Select(service => service.Build!.Target)
        .Where(target => !Dockerfile.Stages.ContainsKey(target))
        .ShouldBeNone($"{Compose} builds a target that the Dockerfile lacks.");

    [Fact]
    public void Service_OfTheFile_HasAHealthCheck() => Services
        .Where(service => service.Value.Healthcheck is null && !HasHealthCheck(service.Value))
        .Select(service => service.Key)
        .ShouldBeNone("A service says neither here nor in the Dockerfile how to tell that it works.");

    [Fact]
    public void Subgraph_ThatUsesRedis_WaitsUntilItIsHealthy()
    {
        Services["subgraph"].Environment["Redis__Configuration"].ShouldBe("redis:6379");
        Services["subgraph"].DependsOn["redis"].Condition.ShouldBe("service_healthy");
    }

    [Fact]
    public void Port_ThatIsPublished_AnswersToTheOwnMachineAlone() => Services
        .SelectMany(service => service.Value.Ports.Select(port => (service.Key, Port: port)))
        .Where(published => !published.Port.StartsWith("127.0.0.1:", StringComparison.Ordinal))
        .Select(published => $"{published.Key}: {published.Port}")
        .ShouldBeNone("Callers' keys would travel in the clear: publish to 127.0.0.1 and put what speaks TLS in front.");

    [Fact]
    public void Port_OfAServiceThatIsBuilt_IsTheOneItsImageListensOn() => Services
        .Where(service => service.Value.Build is not null)
        .Where(service => service.Value.Ports.Any(port => port.Split(':')[^1] != Dockerfile.PortOf(service.Value.Build!.Target)))
        .Select(service => service.Key)
        .ShouldBeNone("A published port is not the one that the image exposes.");

    // An empty value counts as not set. Anything else below Personio would keep the embedded sandbox from starting.
    [Fact]
    public void PersonioSetting_WithoutAVariable_IsEmpty()
    {
        var settings = Services["subgraph"].Environment.Where(e => e.Key.StartsWith("Personio__", StringComparison.Ordinal)).ToList();
        settings.Count.ShouldBe(8);
        settings.Where(e => !e.Value.StartsWith("${PERSONIO_", StringComparison.Ordinal) || !e.Value.EndsWith(":-}", StringComparison.Ordinal))
            .Select(e => e.Key)
            .ShouldBeNone("A setting of Personio must come from the environment and be empty by default.");
    }

    private static bool HasHealthCheck(Service service) =>
        service.Build is { } build && Dockerfile.Stages[build.Target].Exists(line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));

    public sealed class File
    {
        public Dictionary<string, Service> Services { get; init; } = [];
    }

    public sealed class Service
    {
        public Build? Build { get; init; }

        public List<string> Profiles { get; init; } = [];

        public List<string> Ports { get; init; } = [];

        public Dictionary<string, string> Environment { get; init; } = [];

        public Dictionary<string, Dependency> DependsOn { get; init; } = [];

        public Dictionary<string, object>? Healthcheck { get; init; }
    }

    public sealed class Build
    {
        public string Context { get; init; } = "";

        public string Target { get; init; } = "";
    }

    public sealed class Dependency
    {
        public string Condition { get; init; } = "";
    }
}
