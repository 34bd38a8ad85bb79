using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf.TestingMatchers;

/// <summary>The result of an assertion.</summary>
/// <param name="message">The failure message.</param>
/// <param name="pass">Whether it passes.</param>
public class AssertionReturn(string message, bool pass) : DeputyBase
{
    /// <summary>The failure message.</summary>
    public virtual string Message { get; } = message;

    /// <summary>Whether it passes.</summary>
    public virtual bool Pass { get; } = pass;
}

/// <summary>A class of resources, identified by its Terraform type.</summary>
public interface ITerraformConstructor
{
    /// <summary>The type in Terraform: <c>aws_s3_bucket</c>.</summary>
    string TfResourceType { get; }
}

/// <inheritdoc cref="ITerraformConstructor"/>
public class TerraformConstructor : ITerraformConstructor
{
    /// <inheritdoc/>
    public string TfResourceType { get; set; } = null!;
}
