namespace Infra.Testing.Iam;

/// <summary>What IAM is asked before a call is answered.</summary>
/// <param name="Action">Such as <c>s3:GetObject</c>.</param>
/// <param name="Resource">An ARN, or <c>*</c>.</param>
/// <param name="Context">Keys of conditions and their values.</param>
public sealed record IamRequest(string Action, string Resource, IReadOnlyDictionary<string, string> Context);
