namespace Personio.Client.Authentication;

/// <summary>The APIs of Personio that ask for different authorizations.</summary>
internal enum PersonioApi
{
    /// <summary>Personnel data, <c>/v1</c>: client credentials, token from <c>/v1/auth</c>.</summary>
    V1,

    /// <summary><c>/v2</c>: client credentials, token from <c>/v2/auth/token</c>.</summary>
    V2,

    /// <summary><c>/v1/recruiting</c>: a static key and the company's id. Tokens of the other two are refused there.</summary>
    Recruiting,

    /// <summary>The career site's XML feed, on a host of its own: public, without any authorization.</summary>
    CareerSite,

    /// <summary>A store of files that Personio's answer leads to: the address itself is what lets in, and no token may go there.</summary>
    Storage,
}
