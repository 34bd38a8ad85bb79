namespace HashiCorp.Cdktf;

/// <summary>A value that becomes known when the output is written.</summary>
public interface IResolvable
{
    /// <summary>Where the value was made; empty in this engine.</summary>
    string[] CreationStack { get; }

    /// <summary>The value: anything that may be part of the output, other resolvables included.</summary>
    /// <param name="context">For whom the value is resolved.</param>
    object Resolve(IResolveContext context);

    /// <summary>The value as a string that can be put into other strings.</summary>
    string ToString();
}

/// <summary>What a resolvable may know and do while it is resolved.</summary>
public interface IResolveContext
{
    /// <summary>Whether this is the pass in which stacks learn of each other.</summary>
    bool Preparing { get; }

    /// <summary>The construct for which the value is resolved.</summary>
    Constructs.IConstruct Scope { get; }

    /// <summary>Whether <c>${</c> in literals is left as it is.</summary>
    bool? IgnoreEscapes { get => null; set { } }

    /// <summary>How iterators write themselves: <c>DYNAMIC_BLOCK</c> or <c>FOR_EXPRESSION</c>.</summary>
    string? IteratorContext { get => null; set { } }

    /// <summary>Whether expressions leave out their <c>${}</c>, because they are within one.</summary>
    bool? SuppressBraces { get => null; set { } }

    /// <summary>Whether <c>${</c> in literals is warned of.</summary>
    bool? WarnEscapes { get => null; set { } }

    /// <summary>Lets something change the value after it is resolved.</summary>
    /// <param name="postProcessor">What changes the value.</param>
    void RegisterPostProcessor(IPostProcessor postProcessor);

    /// <summary>Resolves a value within this one.</summary>
    /// <param name="x">A value with tokens in it.</param>
    object Resolve(object x);
}

/// <summary>Changes a value after it is resolved.</summary>
public interface IPostProcessor
{
    /// <summary>The changed value.</summary>
    /// <param name="input">The resolved value.</param>
    /// <param name="context">For whom it was resolved.</param>
    object PostProcess(object input, IResolveContext context);
}

/// <summary>An attribute or object that Terraform can address.</summary>
public interface ITerraformAddressable
{
    /// <summary>The address as an expression: <c>${aws_s3_bucket.logs}</c> or without braces, as the type says.</summary>
    string Fqn { get; }
}

/// <summary>Something that <c>depends_on</c> can name.</summary>
public interface ITerraformDependable : ITerraformAddressable;

/// <summary>Something that has attributes which expressions can refer to.</summary>
public interface IInterpolatingParent
{
    /// <summary>The expression for an attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform, or a path from here.</param>
    IResolvable InterpolationForAttribute(string terraformAttribute);
}
