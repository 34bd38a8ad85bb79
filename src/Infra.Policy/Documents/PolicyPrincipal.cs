using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>Somebody a statement speaks of.</summary>
/// <param name="Type"><c>AWS</c>, <c>Service</c>, <c>Federated</c>, <c>CanonicalUser</c>, or <c>*</c> for everybody.</param>
/// <param name="Identifier">Who: an ARN, a service, an account, <c>*</c>.</param>
public sealed record PolicyPrincipal(string Type, PolicyValue Identifier);
