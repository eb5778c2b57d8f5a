namespace GraphQL.AspNetCore.WebSockets;

/// <summary>Why the server closes a socket: codes of RFC 6455, §7.4.1, and of the GraphQL over WebSocket protocol.</summary>
internal static class CloseCodes
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;
    public const int MessageTooBig = 1009;
    public const int InvalidMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitTimeout = 4408;
    public const int SubscriberExists = 4409;
    public const int TooManyInits = 4429;
    public const int InternalServerError = 4500;
}
