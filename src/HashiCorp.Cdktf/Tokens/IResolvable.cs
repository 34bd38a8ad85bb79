namespace HashiCorp.Cdktf;

/// <summary>A value that is computed when the output is written.</summary>
public interface IResolvable
{
    /// <summary>The stack trace of its creation; empty in this engine.</summary>
    string[] CreationStack { get; }

    /// <summary>Returns the value: anything that may be part of the output, including other resolvables.</summary>
    /// <param name="context">The context of the resolution.</param>
    object Resolve(IResolveContext context);

    /// <summary>Returns the value as a string token, which can be embedded in other strings.</summary>
    string ToString();
}

/// <summary>The context of a resolution.</summary>
public interface IResolveContext
{
    /// <summary>Whether this is the pass that collects references between stacks.</summary>
    bool Preparing { get; }

    /// <summary>The construct for which the value is resolved.</summary>
    Constructs.IConstruct Scope { get; }

    /// <summary>Whether <c>${</c> in literals is left unescaped.</summary>
    bool? IgnoreEscapes { get => null; set { } }

    /// <summary>The form in which iterators are written: <c>DYNAMIC_BLOCK</c> or <c>FOR_EXPRESSION</c>.</summary>
    string? IteratorContext { get => null; set { } }

    /// <summary>Whether expressions omit their <c>${}</c>, because they are within another expression.</summary>
    bool? SuppressBraces { get => null; set { } }

    /// <summary>Whether to warn about <c>${</c> in literals.</summary>
    bool? WarnEscapes { get => null; set { } }

    /// <summary>Registers a post-processor, which changes the value after it is resolved.</summary>
    /// <param name="postProcessor">The post-processor.</param>
    void RegisterPostProcessor(IPostProcessor postProcessor);

    /// <summary>Resolves a nested value.</summary>
    /// <param name="x">A value that contains tokens.</param>
    object Resolve(object x);
}

/// <summary>Changes a value after it is resolved.</summary>
public interface IPostProcessor
{
    /// <summary>Returns the changed value.</summary>
    /// <param name="input">The resolved value.</param>
    /// <param name="context">The context of the resolution.</param>
    object PostProcess(object input, IResolveContext context);
}

/// <summary>An attribute or object with a Terraform address.</summary>
public interface ITerraformAddressable
{
    /// <summary>The address as an expression: <c>${aws_s3_bucket.logs}</c>, or without braces, depending on the type.</summary>
    string Fqn { get; }
}

/// <summary>An element that <c>depends_on</c> can refer to.</summary>
public interface ITerraformDependable : ITerraformAddressable;

/// <summary>An element with attributes that expressions can refer to.</summary>
public interface IInterpolatingParent
{
    /// <summary>Returns the expression for an attribute.</summary>
    /// <param name="terraformAttribute">The Terraform name, or a path relative to this element.</param>
    IResolvable InterpolationForAttribute(string terraformAttribute);
}
