using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Stacks.Tests.Identity;

/// <summary>Azure's rule: issuer, subject and audience of a credential are those of the token, to the letter.</summary>
internal sealed class AzureFederation(SynthesizedStack foundation)
{
    public IEnumerable<string> IdentitiesFor(Token token) =>
        from credential in foundation.Resources
        where credential.Type == "azurerm_federated_identity_credential" && Opens(credential.Body, token)
        select foundation.Target(credential.Body["parent_id"]!).Name();

    private static bool Opens(JsonObject credential, Token token)
    {
        var audience = (string)Assert.Single(credential["audience"]!.AsArray())!;
        return (string)credential["issuer"]! == token.Issuer && (string)credential["subject"]! == token.Subject
            && (token.Audience == "own" || token.Audience == audience);
    }
}
