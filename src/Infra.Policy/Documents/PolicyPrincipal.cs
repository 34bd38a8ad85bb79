using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>A principal of a statement.</summary>
/// <param name="Type"><c>AWS</c>, <c>Service</c>, <c>Federated</c>, <c>CanonicalUser</c>, or <c>*</c> for everyone.</param>
/// <param name="Identifier">An ARN, a service, an account, or <c>*</c>.</param>
public sealed record PolicyPrincipal(string Type, PolicyValue Identifier);
