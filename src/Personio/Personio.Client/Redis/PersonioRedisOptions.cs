namespace Personio.Client.Redis;

/// <summary>Where the shared cache is.</summary>
internal sealed class PersonioRedisOptions(string configuration, string instanceName)
{
    /// <summary>Holds the password, so it is not part of any text.</summary>
    public string Configuration { get; } = configuration;

    /// <summary>Prefix of every key.</summary>
    public string InstanceName { get; } = instanceName;

    public override string ToString() => $"Redis with key prefix '{InstanceName}'";
}
