using GraphQL.Execution;

namespace GraphQL.Federation.Entities;

/// <summary>Keeps the machinery to the gateway, where it is known.</summary>
internal static class GatewayAccess
{
    /// <summary>Refuses who is not the gateway.</summary>
    /// <exception cref="GraphQLException">The field is not for who asks.</exception>
    public static void Check(FieldContext field, FederationOptions options)
    {
        if (options.GatewayOnly && !field.IsFromGateway)
        {
            throw new GraphQLException(
                "This field is for the gateway in front of the server. Ask for what the other fields offer, or ask the gateway.",
                FederationErrorCodes.GatewayOnly);
        }
    }
}
