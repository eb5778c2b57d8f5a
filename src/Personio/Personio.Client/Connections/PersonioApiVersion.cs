namespace Personio.Client.Connections;

/// <summary>Which generation of Personio's API a connection may use.</summary>
public enum PersonioApiVersion
{
    /// <summary>The best source for each need, v1 and v2 mixed. The default.</summary>
    Auto,

    /// <summary>v1 only. What v1 cannot do fails with <c>UPSTREAM_VERSION_UNSUPPORTED</c>.</summary>
    V1,

    /// <summary>v2 only. What v2 cannot do fails with <c>UPSTREAM_VERSION_UNSUPPORTED</c>.</summary>
    V2,
}
